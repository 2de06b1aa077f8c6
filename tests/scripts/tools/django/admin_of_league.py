from django.contrib import admin

from . import models


@admin.register(models.Team)
class TeamAdmin(admin.ModelAdmin):
    list_display = ["name", "founded", "ranking"]
    search_fields = ["name", "motto"]
    list_filter = ["founded"]
    date_hierarchy = "founded"


@admin.register(models.Player)
class PlayerAdmin(admin.ModelAdmin):
    list_display = ["nick", "team", "age"]
    list_filter = ["active", "born", "skills", "team"]
    list_select_related = ["team"]
