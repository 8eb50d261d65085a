using System.Text.Json.Nodes;
using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Calendar;
using CivicPractice.Circles;
using CivicPractice.Divisions;
using CivicPractice.Evaluation;
using CivicPractice.Programmes;
using CivicPractice.Sites;
using HanbinDistrict.Tests.Support;
using NodaTime;

namespace HanbinDistrict.Tests.Input;

/// <summary>Programmes, zones, holidays, cadence, circles, settlements and groupings.</summary>
public sealed class TheNetworkOfADistrict : IDisposable
{
    private readonly ADataFolder _folder = new();

    public static TheoryData<string, string, string> Faults { get; } = new()
    {
        { "profile.holidays", "\"us\"", "*: profile.holidays: 'cn' is wanted, found 'us'." },
        { "profile.zones", """[{ "code": "East", "name": { "zh": "东", "en": "East" } }]""", "*: profile.zones[0].code: the code of a zone such as 'east' is wanted, found 'East'." },
        { "profile.zones", """[{ "code": "east", "name": { "zh": "东", "en": "East" } }, { "code": "east", "name": { "zh": "东", "en": "East" } }]""", "*: profile.zones[1].code: 'east' stands twice." },
        { "profile.zones", """[{ "code": "east", "name": { "zh": "东", "en": "East" }, "divisions": ["999901999"] }]""", "*: profile.zones[0].divisions: '999901999' is no division of divisions.csv." },
        { "profile.cadence", """{ "sites": [{ "tier": "village", "period": "week" }] }""", "*: profile.cadence.sites[0].tier: 'centre', 'institute', 'station' or 'point' is wanted, found 'village'." },
        { "profile.cadence", """{ "sites": [{ "tier": "station", "setting": "suburban", "period": "week" }] }""", "*setting: 'urban' or 'rural' is wanted, found 'suburban'." },
        { "profile.cadence", """{ "sites": [{ "tier": "station", "period": "day" }] }""", "*period: 'week', 'month' or 'quarter' is wanted, found 'day'." },
        { "profile.cadence", """{ "sites": [{ "tier": "station", "period": "week", "atLeast": 0 }] }""", "*atLeast: a whole number from 1 to 1000 is wanted, found 0." },
        { "profile.cadence", """{ "sites": [{ "tier": "station", "period": "week" }, { "tier": "station", "period": "week", "atLeast": 2 }] }""", "*profile.cadence.sites[1].period: that kind of site has another rule*" },
        { "profile.circles", """{ "withinMinutes": 0 }""", "*withinMinutes: a whole number from 1 to 1440 is wanted, found 0." },
        { "profile.circles", """{ "detourFactor": 0.99 }""", "*detourFactor: a number from 1 to 10 with at most two decimals is wanted, found 0.99." },
        { "shares.missedWeeks", "1.5", "*shares.missedWeeks: a number from 0 to 1*" },
        { "settlements", """{ "perVillage": 0, "residents": 1 }""", "*settlements.perVillage: a whole number from 1 to 100 is wanted, found 0." },
        { "settlements", """{ "perVillage": 1 }""", "*settlements: the member 'residents' is missing." },
        { "evaluation", """{ "name": { "zh": "评", "en": "e" }, "indicators": [{ "code": "days", "item": { "zh": "活", "en": "a" }, "name": { "zh": "天", "en": "d" }, "measure": "days-with-activity", "weight": 99, "fullAt": 40 }] }""", "*: evaluation.indicators: the weights are 99 together, and have to be 100." },
        { "evaluation", """{ "name": { "zh": "评", "en": "e" }, "indicators": [{ "code": "days", "item": { "zh": "活", "en": "a" }, "name": { "zh": "天", "en": "d" }, "measure": "days-with-activity", "weight": 50, "fullAt": 40 }, { "code": "days", "item": { "zh": "活", "en": "a" }, "name": { "zh": "天", "en": "d" }, "measure": "days-with-activity", "weight": 50, "fullAt": 40 }] }""", "*: evaluation.indicators[1].code: 'days' stands twice." },
        { "evaluation", """{ "name": { "zh": "评", "en": "e" }, "indicators": [{ "code": "days", "item": { "zh": "活", "en": "a" }, "name": { "zh": "天", "en": "d" }, "measure": "days-with-activity", "weight": 0, "fullAt": 40 }] }""", "*: evaluation.indicators[0].weight: an indicator weighs something." },
        { "evaluation", """{ "name": { "zh": "评", "en": "e" }, "indicators": [{ "code": "days", "item": { "zh": "活", "en": "a" }, "name": { "zh": "天", "en": "d" }, "measure": "days-with-activity", "weight": 100, "fullAt": 0 }] }""", "*: evaluation.indicators[0].fullAt: the scale goes from one value to another." },
        { "evaluation", """{ "name": { "zh": "评", "en": "e" }, "indicators": [{ "code": "days", "item": { "zh": "活", "en": "a" }, "name": { "zh": "天", "en": "d" }, "measure": "days", "weight": 100, "fullAt": 40 }] }""", "*: evaluation.indicators[0].measure: a measure of sites such as 'days-with-activity' is wanted, found 'days'." },
        { "evaluation", """{ "name": { "zh": "评", "en": "e" }, "indicators": [{ "code": "days", "item": { "zh": "活", "en": "a" }, "name": { "zh": "天", "en": "d" }, "measure": "days-with-activity", "weight": 100, "fullAt": 40, "whenMissing": "blocks" }] }""", "*: evaluation.indicators[0].whenMissing: 'left-out' or 'counts-as-nothing' is wanted, found 'blocks'." },
        { "evaluation", """{ "name": { "zh": "评", "en": "e" }, "indicators": [{ "code": "days", "item": { "zh": "活", "en": "a" }, "name": { "zh": "天", "en": "d" }, "measure": "days-with-activity", "weight": 100, "fullAt": 40, "whenMissing": "left-out" }] }""", "*: evaluation.indicators: a site of which nothing is known needs an indicator that counts as nothing." },
        { "groupings", """[{ "kind": "ring", "name": { "zh": "环", "en": "ring" }, "divisions": [] }]""", "*groupings[0].kind: 'belt' or 'cluster' is wanted, found 'ring'." },
        { "groupings", """[{ "kind": "belt", "name": { "zh": "带", "en": "belt" }, "divisions": [] }]""", "*: groupings[0].divisions: at least one division is wanted." },
        { "groupings", """[{ "kind": "belt", "name": { "zh": "带", "en": "belt" }, "divisions": ["999901"] }, { "kind": "cluster", "name": { "zh": "带", "en": "other" }, "divisions": ["999901"] }]""", "*: groupings[1].name: '带' stands twice." },
        { "profile.circles", """{ "walkingMetresAnHour": 20001 }""", "*walkingMetresAnHour: a whole number from 1 to 20000 is wanted, found 20001." },
        { "groupings", """[{ "kind": "belt", "name": { "zh": "带", "en": "belt" }, "divisions": ["999901777"] }]""", "*groupings[0].divisions: '999901777' is no division of divisions.csv." },
    };

    [Fact]
    public void Is_read_as_it_is_written()
    {
        var input = _folder.WithNetwork().Read();
        var east = new ZoneCode("east");

        input.Profile.Holidays.Should().BeSameAs(HolidaysOfChina.Days);
        input.Profile.Zones[east].Divisions.Select(one => one.ToString()).Should().Equal("999901100201", "999901100202");
        input.Profile.Cadence.Sites.Should().Equal(
            new CadenceOfKind(SiteTier.Station, SiteSetting.Urban, CadenceRule.Weekly), new CadenceOfKind(SiteTier.Station, SiteSetting.Urban, CadenceRule.MonthlyConcentrated),
            new CadenceOfKind(SiteTier.Institute, null, new CadenceRule(CadencePeriod.Quarter) { AtLeast = 2, WorkingDaysNeeded = 3 }));
        input.Profile.Circles.Should().Be(new CircleRules { Within = Duration.FromMinutes(20), WalkingMetresAnHour = 4_500, DetourFactor = 1.5, Datum = Datum.Plane });
        input.Programmes.Select(plan => (plan.Name.En, plan.Category, Site: plan.Site.ToString(), plan.Timetable, plan.IsHeldAsActivities)).Should().Equal(
            ("the broadcast", ActivityCategory.LegalAid, "999901", new Timetable { Rule = RecurrenceRule.Daily, StartsAt = new LocalTime(8, 0), Minutes = 30 }, false),
            ("the classroom", ActivityCategory.HealthCheck, "999901100", new Timetable
            {
                Rule = RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=MO,WE"),
                StartsAt = new LocalTime(9, 30),
                Minutes = 60,
                OnHolidays = HolidayRule.MadeUp,
                Step = RotationStep.Week,
                Places = [ProgrammePlace.In(DivisionCode.Parse("999901100201")), ProgrammePlace.In(east)],
            }, true));
        (input.Settlements!.PerVillage, input.Settlements.Residents).Should().Be((3, 10_007));
        input.Evaluation!.Indicators.Select(one => (one.Code.Code, one.Weight, one.Measured, one.WhenMissing)).Should().Equal(
            ("days", 70, new MeasuredScore(Measure.DaysWithActivity, 0, 40), MissingData.CountsAsNothing), ("reviews", 30, new MeasuredScore(Measure.ReviewScore, 1, 5), MissingData.LeftOut));
        input.Groupings.Should().ContainSingle().Which.Kind.Should().Be(SiteGroupingKind.PracticeBelt);
        (input.Shares.MissedWeeks.Millionths, input.Shares.MissedGatherings.Millionths).Should().Be((100_000, 200_000));
    }

    [Fact]
    public void May_be_left_out()
    {
        var input = _folder.Read();

        (input.Programmes.Count, input.Groupings.Count, input.Settlements, input.Evaluation, input.Profile.Holidays.Count, input.Profile.Zones.Count).Should().Be((0, 0, null, null, 0, 0));
        input.Profile.Cadence.Should().BeEquivalentTo(new CadenceRules());
        input.Profile.Circles.Should().Be(new CircleRules { Datum = Datum.Plane });
        (input.Shares.MissedWeeks.Millionths, input.Shares.MissedGatherings.Millionths).Should().Be((0, 0));
    }

    [Theory, MemberData(nameof(Faults))]
    public void Malformed_is_refused(string path, string value, string fault) => FaultsWith(path, value).Should().ContainSingle().Which.Should().Match(fault);

    [Theory]
    [InlineData("rule", "\"FREQ=HOURLY\"", "*programmes[1].rule: a rule of RFC 5545 such as 'FREQ=DAILY' is wanted, found 'FREQ=HOURLY'.")]
    [InlineData("startsAt", "\"24:00\"", "*programmes[1].startsAt: a time of day such as '08:00' is wanted, found '24:00'.")]
    [InlineData("minutes", "1441", "*programmes[1].minutes: a whole number from 1 to 1440 is wanted, found 1441.")]
    [InlineData("onHolidays", "\"never\"", "*programmes[1].onHolidays: 'as-usual', 'skipped' or 'made-up' is wanted, found 'never'.")]
    [InlineData("step", "\"year\"", "*programmes[1].step: 'occurrence', 'week' or 'month' is wanted, found 'year'.")]
    [InlineData("places", "[\"999901100201\", \"12345\"]", "*programmes[1].places[1]: the code of a division or of a zone is wanted, found '12345'.")]
    [InlineData("places", "[\"west\", \"999901100999\"]", "*programmes[1].places: 'west' is no division of divisions.csv and no zone of the profile.", "*'999901100999' is no division*")]
    [InlineData("site", "\"999901100999\"", "*programmes[1].site: '999901100999' has no site of its own.")]
    [InlineData("category", "\"farm-work\"", "*programmes[1].category: 'farm-work' is none of the categories that anybody can be sent to.")]
    public void With_a_programme_that_cannot_run_is_refused(string member, string value, params string[] faults)
    {
        var json = _folder.WithNetwork().Json();
        json["programmes"]![1]![member] = JsonNode.Parse(value);
        var told = _folder.With("district.json", json.ToJsonString()).Faults();

        told.Should().HaveCount(faults.Length);
        for (var i = 0; i < faults.Length; i++) told[i].Should().Match(faults[i]);
    }

    [Fact]
    public void Sends_nobody_to_what_is_dangerous_or_needs_training()
    {
        var json = _folder.WithNetwork().Json();
        json["profile"]!["trainingFirst"] = JsonNode.Parse("""["health-check"]""");

        _folder.With("district.json", json.ToJsonString()).Faults().Should().ContainSingle().Which.Should().Contain("programmes[1].category: 'health-check'");
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> FaultsWith(string path, string value)
    {
        var json = _folder.Json();
        JsonNode at = json;
        var names = path.Split('.');
        foreach (var name in names[..^1]) at = at[name]!;
        at[names[^1]] = JsonNode.Parse(value);
        return _folder.With("district.json", json.ToJsonString()).Faults();
    }
}
