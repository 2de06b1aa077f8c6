package dev.manylite.gateway.session;

import dev.manylite.gateway.session.context.SessionUser;
import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.gateway.session.setting.VirtualSetting;
import dev.manylite.gateway.session.transaction.IsolationLevel;
import dev.manylite.gateway.session.transaction.TransactionBlock;
import dev.manylite.gateway.session.transaction.TransactionModes;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The settings whose values are the transaction's modes, and those that say who the session is. */
final class VirtualSettings {
  private VirtualSettings() {}

  static void addTo(Session session) {
    Settings settings = session.settings();
    TransactionBlock transaction = session.transaction();
    settings.addVirtual(
        "transaction_isolation",
        mode(
            transaction,
            modes -> modes.isolation().label(),
            (modes, text) -> modes.withIsolation(isolation(text)),
            modes -> modes.withIsolation(IsolationLevel.READ_COMMITTED)));
    settings.addVirtual(
        "transaction_read_only",
        mode(
            transaction,
            modes -> onOff(modes.readOnly()),
            (modes, text) -> modes.withReadOnly(bool("transaction_read_only", text)),
            modes -> modes.withReadOnly(false)));
    settings.addVirtual(
        "transaction_deferrable",
        mode(
            transaction,
            modes -> onOff(modes.deferrable()),
            (modes, text) -> modes.withDeferrable(bool("transaction_deferrable", text)),
            modes -> modes.withDeferrable(false)));
    settings.addIdentity(
        SessionUser.AUTHORIZATION,
        session.user().login(),
        name -> {
          session.user().requireChangeable(SessionUser.AUTHORIZATION);
          known(session, name);
          if (!name.equals(session.user().login()) && !superuser(session, session.user().login())) {
            throw new SqlFault(
                SqlState.INSUFFICIENT_PRIVILEGE, "permission denied to set session authorization");
          }
          return name;
        },
        SessionUser.ROLE);
    settings.addIdentity(
        SessionUser.ROLE,
        SessionUser.NO_ROLE,
        name -> {
          session.user().requireChangeable(SessionUser.ROLE);
          if (!name.equals(SessionUser.NO_ROLE)) {
            known(session, name);
            if (!isMember(session, session.user().session(), name)) {
              throw new SqlFault(
                  SqlState.INSUFFICIENT_PRIVILEGE,
                  "permission denied to set role \"" + name + "\"");
            }
          }
          return name;
        },
        null);
    settings.addVirtual(
        "is_superuser",
        new VirtualSetting() {
          @Override
          public String show() {
            return onOff(superuser(session, session.user().current()));
          }

          @Override
          public void assign(String value, boolean local) {
            throw new SqlFault(
                SqlState.CANT_CHANGE_RUNTIME_PARAM, "parameter \"is_superuser\" cannot be changed");
          }

          @Override
          public void reset() {
            // Follows the role.
          }
        });
  }

  private static boolean superuser(Session session, String role) {
    return session.roles().superuser(role);
  }

  private static boolean isMember(Session session, String role, String of) {
    return session.roles().isMember(session.roles().oid(role), session.roles().oid(of));
  }

  private static void known(Session session, String name) {
    if (session.services().roles().find(name).isEmpty()) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "role \"" + name + "\" does not exist");
    }
  }

  private static VirtualSetting mode(
      TransactionBlock transaction,
      Function<TransactionModes, String> shown,
      BiFunction<TransactionModes, String, TransactionModes> changed,
      UnaryOperator<TransactionModes> reset) {
    return new VirtualSetting() {
      @Override
      public String show() {
        return shown.apply(transaction.modes());
      }

      @Override
      public void assign(String value, boolean local) {
        transaction.setModes(changed.apply(transaction.modes(), value));
      }

      @Override
      public void reset() {
        transaction.resetModes(reset);
      }
    };
  }

  private static IsolationLevel isolation(String text) {
    for (IsolationLevel level : IsolationLevel.values()) {
      if (level.label().equalsIgnoreCase(text)) {
        return level;
      }
    }
    throw new SqlFault(
            SqlState.INVALID_PARAMETER_VALUE,
            "invalid value for parameter \"transaction_isolation\": \"" + text + "\"")
        .withHint(
            "Available values: serializable, repeatable read, read committed, read uncommitted.");
  }

  private static boolean bool(String name, String text) {
    Boolean value = Settings.parseBoolean(text);
    if (value == null) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "parameter \"" + name + "\" requires a Boolean value");
    }
    return value;
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }
}
