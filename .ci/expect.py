#!/usr/bin/env python3
"""Asks a running archive what its readers rely on.

usage: expect.py BASE_URL articles | starting-archive

articles: the five articles alone; starting-archive: the five articles in the starting archive. Only Python's standard
library is used.
"""
import json, sys, urllib.error, urllib.parse, urllib.request

BASE = sys.argv[1]
faults = []


def get(path, **filters):
    address = f"{BASE}/api/v1/{path}?" + urllib.parse.urlencode({"size": 200, **filters})
    with urllib.request.urlopen(address, timeout=60) as answer:
        return json.load(answer)


def status(path):
    try:
        request = urllib.request.Request(BASE + path, headers={"Accept": "application/json"})
        return urllib.request.urlopen(request, timeout=60).status
    except urllib.error.HTTPError as e:
        body = e.read().decode("utf-8", "replace")
        return f"{e.code} with a trace" if "\tat " in body or "Exception" in body else e.code


def expect(what, found, right):
    print(("ok     " if right else "WRONG  ") + f"{what}: {found}")
    if not right:
        faults.append(what)


def starts(**filters):
    return [m["date"]["start"] for m in get("meetings", **filters)["items"]]


def articles():
    total = get("commitments")["total"]
    expect("120 commitments", total, total == 120)
    found = starts(year=2019, jurisdiction="lang-son")
    expect("2019 in Lạng Sơn has 22/3/2019", found, "2019-03-22" in found)
    found = [m["jurisdictions"] for m in get("meetings", jurisdiction="tuyen-quang")["items"]]
    expect("Tuyên Quang finds Hà Giang's past", len(found), any("ha-giang" in j for j in found))
    found = starts(year=2025, jurisdiction="lang-son")
    expect("February 2025 through membership", found, any(str(d).startswith("2025-02") for d in found))
    found = [m["date"]["start"] for m in get("meetings")["items"]]
    expect("day precision as annotated", found, {"2019-03-22", "2021-04-09", "2025-07-17"} <= set(found))


def starting_archive():
    spring = get("meetings", year=2024, series="spring_meeting")
    expect("spring 2024 is one meeting", [m["title"] for m in spring["items"]], spring["total"] == 1)
    date = spring["items"][0]["date"]
    expect("its date is the exact one", date, (date["start"], date["end"]) == ("2024-02-27", "2024-02-28"))
    for gate in ("ta-lung-thuy-khau", "ly-van-thac-long"):
        still = get("commitments", gate=gate, open="true", specificity="specific")
        level = [c["summary"] for c in still["items"]
                 if any(w in c["summary"].lower() for w in ("nâng cấp", "quốc tế", "song phương", "mở chính thức"))]
        expect(f"{gate}: its level is not open today", level or f"{still['total']} other items", not level)
    for sort, least in (("meetings", 30), ("documents", 25), ("commitments", 80)):
        total = get(sort)["total"]
        expect(f"at least {least} {sort}", total, total >= least)


def bad_input():
    for path, right in (("/meetings/999999999", 404), ("/api/v1/meetings/abc", 404), ("/gates/khong-co", 404), ("/meetings?page=-1", 400),
                        ("/api/v1/meetings?year=abc", 400), ("/search?q=" + "a" * 50000, 200), ("/api/v1/search?q=" + "a" * 50000, 200)):
        found = status(path)
        expect(f"{path[:40]} answers {right}", found, found == right)


{"articles": articles, "starting-archive": starting_archive}[sys.argv[2]]()
bad_input()
sys.exit(1 if faults else 0)
