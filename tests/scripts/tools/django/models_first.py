"""The models as the application began."""
from django.contrib.postgres.fields import (
    ArrayField, BigIntegerRangeField, DateRangeField, DateTimeRangeField, DecimalRangeField, IntegerRangeField)
from django.contrib.postgres.indexes import BTreeIndex, GinIndex, HashIndex
from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=50, unique=True)
    motto = models.TextField(blank=True, default="")
    founded = models.DateField(null=True)
    budget = models.DecimalField(max_digits=10, decimal_places=2, default="0.50")
    ranking = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["name"]
        db_table = "teams"


class Skill(models.Model):
    slug = models.SlugField(primary_key=True)
    level = models.SmallIntegerField(choices=[(1, "low"), (2, "high")])


class Player(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="players", null=True)
    email = models.EmailField(db_index=True)
    nick = models.CharField(max_length=20)
    age = models.IntegerField(null=True)
    active = models.BooleanField(default=True)
    joined = models.DateTimeField(auto_now_add=True)
    skills = models.ManyToManyField(Skill, related_name="players")
    friends = models.ManyToManyField("self")
    score = models.FloatField(default=0)
    settings = models.JSONField(default=dict)
    tags = ArrayField(models.CharField(max_length=10), default=list)
    grid = ArrayField(ArrayField(models.IntegerField()), null=True)
    old = models.CharField(max_length=5, default="x")

    class Meta:
        unique_together = [("team", "nick")]
        indexes = [
            models.Index(fields=["-age", "nick"], name="player_age"),
            models.Index(fields=["email"], name="player_adult", condition=models.Q(age__gte=18)),
            GinIndex(fields=["tags"], name="player_tags"),
            HashIndex(fields=["nick"], name="player_hash"),
        ]
        constraints = [
            models.CheckConstraint(check=models.Q(age__gte=0), name="age_positive"),
            models.UniqueConstraint(fields=["email"], condition=models.Q(active=True), name="one_active"),
        ]


class Profile(models.Model):
    player = models.OneToOneField(Player, on_delete=models.CASCADE, primary_key=True)
    photo = models.BinaryField(null=True)
    homepage = models.URLField(blank=True)


class Every(models.Model):
    id = models.UUIDField(primary_key=True)
    big = models.BigIntegerField(null=True)
    small = models.PositiveSmallIntegerField(null=True)
    bigpos = models.PositiveBigIntegerField(null=True)
    at = models.TimeField(null=True)
    span = models.DurationField(null=True)
    ip = models.GenericIPAddressField(null=True)
    file = models.FileField(upload_to="x", null=True)
    ints = IntegerRangeField(null=True)
    bigs = BigIntegerRangeField(null=True)
    decimals = DecimalRangeField(null=True)
    days = DateRangeField(null=True)
    moments = DateTimeRangeField(null=True)
