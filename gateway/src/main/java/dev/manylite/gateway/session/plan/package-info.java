/**
 * From a query string to what can be run: parsed statements and plans, both cached for all
 * sessions. Begin with {@link dev.manylite.gateway.session.plan.PlanCache}.
 */
package dev.manylite.gateway.session.plan;
