"""The models some months later: fields added, dropped, renamed, of other types; other constraints."""
from django.contrib.postgres.fields import (
    ArrayField, BigIntegerRangeField, DateRangeField, DateTimeRangeField, DecimalRangeField, IntegerRangeField)
from django.contrib.postgres.indexes import BTreeIndex, GinIndex, HashIndex
from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=50, unique=True)
    motto = models.CharField(max_length=100, null=True)
    city = models.CharField(max_length=30, default="here", db_index=True)
    founded = models.DateField(null=True)
    budget = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    ranking = models.BigIntegerField(default=1)

    class Meta:
        ordering = ["name"]
        db_table = "all_teams"


class Skill(models.Model):
    slug = models.SlugField(primary_key=True)
    level = models.SmallIntegerField(choices=[(1, "low"), (2, "high")])


class Player(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="players", null=True)
    email = models.TextField()
    mother = models.ForeignKey("self", null=True, on_delete=models.SET_NULL)
    born = models.DateField(null=True)
    nick = models.CharField(max_length=40, db_index=True)
    age = models.SmallIntegerField(default=18)
    active = models.BooleanField(default=True)
    joined = models.DateTimeField(auto_now_add=True)
    skills = models.ManyToManyField(Skill, related_name="players")
    friends = models.ManyToManyField("self")
    points = models.DecimalField(max_digits=8, decimal_places=3, default=0)
    settings = models.JSONField(default=dict)
    tags = ArrayField(models.CharField(max_length=10), default=list)
    grid = ArrayField(ArrayField(models.IntegerField()), null=True)

    class Meta:
        unique_together = [("team", "email"), ("nick", "age")]
        indexes = [
            models.Index(fields=["-age", "nick"], name="player_age"),
            models.Index(fields=["team", "-nick"], name="player_upper"),
            models.Index(fields=["age"], include=["nick"], name="player_covering"),
            GinIndex(fields=["settings"], name="player_json", opclasses=["jsonb_path_ops"]),
            BTreeIndex(fields=["joined"], name="player_joined", fillfactor=80),
            GinIndex(fields=["tags"], name="player_tags"),
        ]
        constraints = [
            models.CheckConstraint(check=models.Q(age__gte=0, age__lt=150), name="age_adult"),
            models.UniqueConstraint(fields=["nick"], include=["email"], name="including"),
        ]


class Profile(models.Model):
    player = models.OneToOneField(Player, on_delete=models.CASCADE, primary_key=True)
    photo = models.BinaryField(null=True)
    homepage = models.URLField(blank=True)


class Every(models.Model):
    id = models.UUIDField(primary_key=True)
    big = models.CharField(max_length=30, null=True)
    small = models.FloatField(null=True)
    bigpos = models.PositiveBigIntegerField(null=True)
    at_time = models.TimeField(null=True)
    span = models.DurationField(null=True)
    ip = models.GenericIPAddressField(null=True)
    file = models.FileField(upload_to="x", null=True)
    ints = IntegerRangeField(null=True)
    bigs = BigIntegerRangeField(null=True)
    decimals = DecimalRangeField(null=True)
    days = DateRangeField(null=True)
    moments = DateTimeRangeField(null=True)
