"""The queries of an application on the second models. Prints what they give."""
import datetime as dt
import decimal
import uuid

from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.aggregates import ArrayAgg, BoolAnd, JSONBAgg, StringAgg
from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import cache
from django.core.paginator import Paginator
from django.db import connection, transaction
from django.db.models import (
    Avg, Case, Count, Exists, ExpressionWrapper, F, FloatField, Max, Min, OuterRef, Prefetch, Q, StdDev, Subquery,
    Sum, Value, When, Window)
from django.db.models.functions import (
    Cast, Coalesce, Concat, ExtractYear, Greatest, Length, Lag, Lower, Now, Rank, RowNumber, StrIndex, Substr, TruncMonth, Upper)
from django.db.utils import Error
from django.test import Client
from psycopg2.extras import DateRange, NumericRange

from league.models import Every, Player, Profile, Skill, Team


def attempt(name, action):
    try:
        value = action()
        print(name, "=", list(value) if hasattr(value, "query") else value)
    except Error as e:
        diag = getattr(e.__cause__, "diag", None)
        print(name, "ERROR", type(e).__name__, diag and (diag.sqlstate, diag.message_primary, diag.constraint_name))


def fill():
    teams = Team.objects.bulk_create([Team(name=n, budget=b, founded=f) for n, b, f in [
        ("Red", "10.5", dt.date(1990, 1, 2)), ("Blue", "20.25", None), ("Green", None, dt.date(2001, 12, 31))]])
    skills = [Skill(slug=s, level=i % 2 + 1) for i, s in enumerate(["run", "jump", "swim"])]
    Skill.objects.bulk_create(skills, ignore_conflicts=True)
    Skill.objects.bulk_create(skills, ignore_conflicts=True)
    for i in range(8):
        p = Player.objects.create(
            team=teams[i % 3] if i < 7 else None, email=f"p{i}@x.org", nick=f"nick{i}", age=15 + i, points=decimal.Decimal(i) / 4,
            settings={"theme": "dark" if i % 2 else "light", "deep": {"list": [i, None, {"k": "v"}]}}, tags=["a", f"t{i}", 'q"x,']if i % 3 else [],
            grid=[[i, 1], [2, 3]] if i % 2 else None, born=dt.date(2000, 1 + i, 3))
        p.skills.set(skills[:i % 4])
        if i > 2:
            p.friends.add(Player.objects.get(nick="nick0"))
            p.mother = Player.objects.get(nick="nick1")
            p.save(update_fields=["mother"])
    Profile.objects.create(player=Player.objects.first(), photo=b"\x00\xff", homepage="http://x.org/")
    Every.objects.create(id=uuid.UUID(int=5), big="x", small=1.5, bigpos=2 ** 62, at_time=dt.time(1, 2, 3), span=dt.timedelta(days=3, microseconds=5),
                         ip="::1", ints=(1, 5), bigs=NumericRange(1, None), decimals=(decimal.Decimal("1.5"), decimal.Decimal("2.5")),
                         days=DateRange(dt.date(2024, 1, 1), dt.date(2024, 2, 1)), moments=(dt.datetime(2024, 1, 1, tzinfo=dt.timezone.utc), None))


def reads():
    P = Player.objects.order_by("id")
    attempt("all", lambda: list(P.values_list("nick", "age", "points", "active", "settings", "tags", "grid", "born", "team__name")))
    for name, condition in {
        "exact": Q(nick="nick1"), "iexact": Q(nick__iexact="NICK1"), "contains": Q(nick__contains="k2"), "icontains": Q(email__icontains="P3"),
        "startswith": Q(nick__startswith="nick"), "istartswith": Q(nick__istartswith="NICK4"), "endswith": Q(email__endswith="org"),
        "regex": Q(nick__regex=r"[1-3]$"), "iregex": Q(nick__iregex=r"K[5-6]"), "in": Q(age__in=[15, 16, 99]), "range": Q(age__range=(16, 18)),
        "null": Q(team__isnull=True), "not": ~Q(team__name="Red"), "or": Q(age=15) | Q(nick="nick7"), "date": Q(born__year=2000, born__month=3),
        "week": Q(born__week_day=2), "json": Q(settings__theme="dark"), "json deep": Q(settings__deep__list__0__gt=4), "json null": Q(settings__deep__list__1=None),
        "json contains": Q(settings__contains={"theme": "light"}), "json key": Q(settings__has_key="theme"), "json keys": Q(settings__has_any_keys=["x", "deep"]),
        "array contains": Q(tags__contains=["a"]), "array overlap": Q(tags__overlap=["t1", "t2"]), "contained by": Q(tags__contained_by=["a", "t4", 'q"x,']),
        "array length": Q(tags__len=3), "array index": Q(tags__0="a"), "slice": Q(tags__0_2=["a", "t5"]), "grid": Q(grid__0__0=3),
        "related": Q(skills__slug="jump", team__budget__gt=10), "many": Q(friends__nick="nick0"), "reverse": Q(profile__homepage__contains="x"),
        "unaccent free": Q(nick__gt=F("email")), "expression": Q(age__gt=F("id") + 14),
    }.items():
        attempt(name, lambda: list(P.filter(condition).values_list("nick", flat=True).distinct()))
    attempt("select related", lambda: [(p.nick, p.team and p.team.name, p.mother and p.mother.nick) for p in P.select_related("team", "mother")])
    attempt("prefetch", lambda: [(t.name, [(p.nick, [s.slug for s in p.skills.all()]) for p in t.players.all()]) for t in Team.objects.prefetch_related(
        Prefetch("players", P), Prefetch("players__skills", Skill.objects.order_by("slug")))])
    attempt("aggregate", lambda: P.aggregate(n=Count("id"), s=Sum("points"), a=Avg("age"), lo=Min("born"), hi=Max("nick"), d=Count("team", distinct=True), f=Count("id", filter=Q(age__gt=17))))
    attempt("stddev", lambda: round(P.aggregate(x=StdDev("age"))["x"], 6))
    attempt("annotate", lambda: list(Team.objects.annotate(n=Count("players"), top=Max("players__points")).filter(n__gt=1).values_list("name", "n", "top").order_by("name")))
    attempt("group", lambda: list(P.values("active", "team__name").annotate(n=Count("id")).order_by("team__name")))
    attempt("array agg", lambda: list(Team.objects.annotate(nicks=ArrayAgg("players__nick", ordering="-players__nick"), text=StringAgg("players__nick", "; ", ordering="players__id"), all=BoolAnd("players__active")).values_list("name", "nicks", "text", "all")))
    attempt("json agg", lambda: P.aggregate(x=JSONBAgg("age", ordering="-age")))
    attempt("case", lambda: list(P.annotate(c=Case(When(age__lt=17, then=Value("young")), When(team=None, then=Value("free")), default=Value("old"))).values_list("nick", "c")))
    attempt("functions", lambda: list(P.annotate(x=Concat(Upper("nick"), Value("-"), Substr("email", 1, 2)), l=Length("email"), y=ExtractYear("born"), m=TruncMonth("born"), c=Cast("age", FloatField()), g=Greatest("age", Length("email")), z=Coalesce("team__motto", Value("none")), i=StrIndex("email", Value("@"))).values_list("x", "l", "y", "m", "c", "g", "z", "i")[:3]))
    attempt("subquery", lambda: list(Team.objects.annotate(best=Subquery(Player.objects.filter(team=OuterRef("pk")).order_by("-points", "id").values("nick")[:1])).filter(Exists(Player.objects.filter(team=OuterRef("pk"), age__gt=19))).values_list("name", "best")))
    attempt("window", lambda: list(P.annotate(r=Window(RowNumber(), partition_by=[F("team")], order_by=F("points").desc()), k=Window(Rank(), order_by=F("active").asc()), g=Window(Lag("nick"), order_by=F("id").asc())).values_list("nick", "r", "k", "g")))
    attempt("union", lambda: list(P.filter(age=15).values_list("nick").union(P.filter(age=16).values_list("nick"), all=True).order_by("nick")))
    attempt("difference", lambda: list(P.values_list("age").difference(P.filter(age__gt=16).values_list("age")).order_by("age")))
    attempt("distinct on", lambda: list(Player.objects.order_by("team_id", "-age").distinct("team_id").values_list("team__name", "nick")))
    attempt("dates", lambda: list(Player.objects.dates("born", "month", order="DESC"))[:2])
    attempt("page", lambda: [p.nick for p in Paginator(P, 3).page(2)])
    attempt("iterator", lambda: [p.nick for p in P.iterator(chunk_size=3)])
    attempt("in bulk", lambda: sorted(Team.objects.in_bulk(["Red"], field_name="name")))
    attempt("raw", lambda: [p.nick for p in Player.objects.raw("SELECT id, nick FROM league_player WHERE age > %s ORDER BY id", [20])])
    attempt("search", lambda: list(P.annotate(v=SearchVector("nick", "email")).filter(v=SearchQuery("nick3")).values_list("nick", flat=True)))
    attempt("search config", lambda: list(Team.objects.annotate(r=SearchRank(SearchVector("name", weight="A", config="english"), SearchQuery("reds | blue", search_type="raw", config="english"))).filter(r__gt=0).values_list("name", "r")))
    for name, condition in {"range contains": Q(ints__contains=3), "range overlap": Q(days__overlap=(dt.date(2024, 1, 5), dt.date(2025, 1, 1))), "left of": Q(bigs__fully_gt=(0, 1)),
                            "starts": Q(ints__startswith=1), "empty": Q(ints__isempty=False), "contained": Q(decimals__contained_by=(1, 3)), "infinite": Q(bigs__upper_inf=True)}.items():
        attempt(name, lambda: list(Every.objects.filter(condition).values_list("pk", flat=True)))
    attempt("every", lambda: list(Every.objects.values_list()))
    attempt("profile", lambda: [(bytes(p.photo), p.player.nick) for p in Profile.objects.all()])
    attempt("explain", lambda: "league_player" in P.filter(id=1).explain())


def writes():
    attempt("get or create", lambda: [x if isinstance(x, bool) else x.name for x in Team.objects.get_or_create(name="Red")])
    attempt("update or create", lambda: [x if isinstance(x, bool) else x.motto for x in Team.objects.update_or_create(name="New", defaults={"motto": "go"})])
    attempt("update", lambda: Player.objects.filter(age__gt=18).update(points=F("points") + 1, nick=Concat("nick", Value("!"))))
    attempt("update by subquery", lambda: Player.objects.filter(team__name="Red").update(age=Subquery(Player.objects.filter(nick="nick0").values("age")[:1]) + F("id")))
    players = list(Player.objects.order_by("id"))
    for p in players:
        p.points = p.id
    attempt("bulk update", lambda: Player.objects.bulk_update(players, ["points", "settings", "tags"], batch_size=3))
    attempt("upsert", lambda: Team.objects.bulk_create([Team(name="Red", motto="again")], ignore_conflicts=True) and Team.objects.get(name="Red").motto)
    attempt("unique", lambda: make(name="Red"))
    attempt("check", lambda: Player.objects.filter(pk=1).update(age=200))
    attempt("null", lambda: Player.objects.filter(pk=1).update(email=None))
    attempt("long", lambda: make(name="x" * 60))
    attempt("delete cascade", lambda: Team.objects.get(name="Blue").delete())
    attempt("delete", lambda: Player.objects.filter(team=None).delete())
    attempt("m2m", lambda: [list(Skill.objects.get(slug="run").players.order_by("id").values_list("id", flat=True)), Player.objects.first().skills.clear()])


def make(**fields):
    with transaction.atomic():
        return Team.objects.create(**fields).name


def transactions():
    def rolled_back():
        try:
            with transaction.atomic():
                Team.objects.create(name="lost")
                with transaction.atomic():
                    Team.objects.create(name="inner")
                raise KeyError
        except KeyError:
            return Team.objects.filter(name__in=["lost", "inner"]).count()

    def locked():
        with transaction.atomic():
            return [list(Team.objects.select_for_update().order_by("id").values_list("name", flat=True)),
                    [p.id for p in Player.objects.select_for_update(of=("self",), nowait=True).select_related("team").order_by("id")],
                    list(Player.objects.select_for_update(skip_locked=True, no_key=True).order_by("id").values_list("id", flat=True)[:1])]

    def committed():
        done = []
        with transaction.atomic():
            Team.objects.create(name="kept")
            transaction.on_commit(lambda: done.append("committed"))
        return done

    def savepoints():
        with transaction.atomic():
            sid = transaction.savepoint()
            Team.objects.create(name="undone")
            transaction.savepoint_rollback(sid)
            return Team.objects.filter(name="undone").exists()

    def deferred():
        with transaction.atomic():
            Player.objects.filter(pk=Player.objects.first().pk).update(team_id=12345)
    for action in (rolled_back, locked, committed, savepoints, deferred):
        attempt(action.__name__, action)


def contrib():
    admin = User.objects.create_superuser("admin", "a@x.org", "secret")
    group = Group.objects.create(name="staff")
    group.permissions.set(Permission.objects.filter(content_type=ContentType.objects.get_for_model(Team)))
    user = User.objects.create_user("u", password="p")
    user.groups.add(group)
    attempt("permissions", lambda: sorted(user.get_all_permissions()))
    store = SessionStore()
    store["k"] = [1, 2]
    store.save()
    attempt("session", lambda: SessionStore(session_key=store.session_key)["k"])
    cache.set("key", {"a": 1}, 100)
    cache.add("other", 5)
    attempt("cache", lambda: (cache.get("key"), cache.incr("other"), cache.get_many(["key", "none"]), cache.delete("key"), cache.get("key")))
    client = Client()
    attempt("login", lambda: client.login(username="admin", password="secret"))
    for path in ["/admin/", "/admin/league/team/", "/admin/league/team/?q=re&o=-2", "/admin/league/team/add/", "/admin/league/player/?active__exact=1&born__gte=2000-01-01",
                 f"/admin/league/team/{Team.objects.get(name='Red').pk}/change/", "/admin/auth/user/", "/admin/league/player/"]:
        attempt(path.split("?")[0].strip("0123456789"), lambda: (lambda r: (r.status_code, r.content.count(b"<tr"), r.content.count(b"<option")))(client.get(path)))
    attempt("admin add", lambda: client.post("/admin/league/team/add/", {"name": "by admin", "motto": "m", "city": "c", "ranking": "3", "budget": "1.5", "founded": "2020-02-02"}).status_code)
    made = Team.objects.get(name="by admin")
    attempt("admin change", lambda: client.post(f"/admin/league/team/{made.pk}/change/", {"name": "changed", "motto": "m", "city": "c", "ranking": "4", "budget": "", "founded": ""}).status_code)
    attempt("admin action", lambda: client.post("/admin/league/team/", {"action": "delete_selected", "_selected_action": [made.pk], "post": "yes"}).status_code)
    attempt("admin log", lambda: list(admin.logentry_set.order_by("id").values_list("action_flag", "object_repr")))
    with connection.cursor() as cursor:
        attempt("introspection", lambda: sorted(connection.introspection.table_names(cursor)))
        attempt("description", lambda: [(c.name, c.type_code in connection.introspection.data_types_reverse, c.null_ok, c.default) for c in connection.introspection.get_table_description(cursor, "league_player")])
        for table in ("league_player", "all_teams", "league_player_skills"):
            attempt("constraints " + table, lambda: [(k, sorted(v.items(), key=str)) for k, v in sorted(connection.introspection.get_constraints(cursor, table).items())])
            attempt("sequences " + table, lambda: connection.introspection.get_sequences(cursor, table))
            attempt("relations " + table, lambda: sorted(connection.introspection.get_relations(cursor, table).items()))
    attempt("now", lambda: Team.objects.annotate(n=Now()).first().n.tzinfo is not None)


for step in (fill, reads, writes, transactions, contrib):
    step()
