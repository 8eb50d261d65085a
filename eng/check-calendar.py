#!/usr/bin/python3
"""Reads a calendar of the library with a parser that has nothing to do with it: eng/check-calendar.py FILE (Debian: apt-get install python3-icalendar)."""
import collections
import datetime
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
events = calendar.walk("VEVENT")
names = {str(event["UID"]) for event in events}
assert len(names) == len(events) > 0, "a name stands twice, or there is nothing"
for event in events:
    begins, ends = event["DTSTART"].dt, event["DTEND"].dt
    assert begins.utcoffset() == ends.utcoffset() == datetime.timedelta(0), "times are in UTC"
    assert begins < ends, "an entry has a length"
    assert str(event["STATUS"]) in ("CONFIRMED", "CANCELLED") and int(event["SEQUENCE"]) >= 0 and str(event["SUMMARY"]) and str(event["LOCATION"])
count = lambda what: ", ".join(f"{number} {name}" for name, number in sorted(collections.Counter(map(what, events)).items()))
print(f"icalendar {icalendar.__version__}: {len(events)} entries; {count(lambda event: str(event['SUMMARY']))}; {count(lambda event: str(event['STATUS']))}")
