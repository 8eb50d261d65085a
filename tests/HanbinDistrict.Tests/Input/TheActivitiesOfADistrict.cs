using System.Text.Json.Nodes;
using CivicPractice.Communities;
using CivicPractice.Mobilization;
using HanbinDistrict.Tests.Support;
using NJsonSchema;
using NodaTime;

namespace HanbinDistrict.Tests.Input;

/// <summary>The shares of sessions, series, mobilisations, relocation communities and covenants, as they are written.</summary>
public sealed class TheActivitiesOfADistrict : IDisposable
{
    private readonly ADataFolder _folder = new ADataFolder().WithActivities();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Are_read_as_they_are_written_and_the_schema_accepts_them()
    {
        // Series and mobilisation alone are as many as the ten sessions of the folder.
        var json = _folder.Json();
        json["counts"]!["sessions"] = 20;
        var input = _folder.With("district.json", json.ToJsonString()).Read();

        (input.Shares.Roles.Millionths, input.Shares.Waiting.Millionths, input.Shares.LateLeaves.Millionths, input.Shares.ActivityReviews.Millionths).Should().Be((300_000, 600_000, 50_000, 500_000));
        var series = input.Series.Single();
        (series.From, series.Sessions, series.Held, series.Moved, series.CalledOff, series.Following, series.FollowingRule.ToString()).Should().Be((new LocalDate(2022, 3, 5), 10, 9, 3, 5, 7, "FREQ=WEEKLY;BYDAY=SU"));
        var flood = input.Mobilizations.Single();
        (flood.Kind, flood.Level, flood.Begins, flood.Waves.Count, flood.Unasked).Should().Be((EmergencyKind.Flood, ResponseLevel.Two, new LocalDateTime(2022, 7, 10, 23, 0), 2, 2));
        input.Relocation!.Programmes.Single().Goals.Select(goal => (goal.Code, goal.Baseline, goal.Target)).Should().Equal((IntegrationGoalCode.Employed, 40.5m, 90m), (IntegrationGoalCode.Complaints, 30m, 3m));
        input.Covenants.Select(one => (one.Assembly, one.Manner, Amended: one.AmendedOn is not null)).Should().Equal((AssemblyKind.VillageHouseholds, VotingManner.Ballots, true), (AssemblyKind.Residents, VotingManner.Meeting, false));
        (await JsonSchema.FromFileAsync(Path.Combine(CommittedData.Folder, "district.schema.json"))).Validate(_folder.Json().ToJsonString()).Should().BeEmpty();
    }

    [Fact]
    public void May_be_left_out()
    {
        using var folder = new ADataFolder();
        var input = folder.Read();

        (input.Series.Count, input.Mobilizations.Count, input.Relocation, input.Covenants.Count, input.Shares.AnyOfSeats, input.SessionsApart).Should().Be((0, 0, null, 0, false, 0));
    }

    [Theory]
    [InlineData("shares/brokenOff", "1", "*: shares.brokenOff: if every session is broken off, none is ever held.")]
    [InlineData("shares/lateLeaves", "0.9", "*: shares.lateLeaves: 0.9 and those who leave in time, 0.2, are together more than 1.")]
    [InlineData("counts/sessions", "10", "*: counts.sessions: 10 sessions are too few: 10 are held by series and for mobilisations alone.")]
    [InlineData("series/0/site", "\"999901100999\"", "*: series[0].site: '999901100999' has no site of its own.")]
    [InlineData("series/0/category", "\"farm-work\"", "*: series[0].category: 'farm-work' is none of the categories that anybody can be sent to.")]
    [InlineData("series/0/from", "\"2023-03-05\"", "*: series[0].from: 2023-03-05 does not lie within the period.")]
    [InlineData("series/0/moved", "11", "*: series[0].moved: there is no session 11: 10 are planned.")]
    [InlineData("series/0/calledOff", "3", "*: series[0].moved: what is called off is not moved.")]
    [InlineData("series/0/sessions", "0", "*series[0].sessions: a whole number from 1 to 1000 is wanted, found 0.")]
    [InlineData("mobilizations/0/level", "\"V\"", "*mobilizations[0].level: 'I', 'II', 'III' or 'IV' is wanted, found 'V'.")]
    [InlineData("mobilizations/0/day", "\"2022-01-01\"", "*mobilizations[0].day: 2022-01-01 does not lie within the period.")]
    [InlineData("mobilizations/0/category", "\"farm-work\"", "*mobilizations[0].category: 'farm-work' is none of the categories.")]
    [InlineData("mobilizations/0/waves", "[]", "*mobilizations[0].waves: at least one wave is wanted.")]
    [InlineData("mobilizations/0/waves/0/areas/0", "\"999902\"", "*mobilizations[0].waves: '999902' is no division of divisions.csv.")]
    [InlineData("mobilizations/0/declines", "0.9", "*mobilizations[0].declines: 0.9 and those who come, 0.2, are together more than 1.")]
    [InlineData("relocationCommunities/since", "\"2022-01-01\"", "*relocationCommunities.since: a day before the period is wanted.")]
    [InlineData("relocationCommunities/communities/0/persons", "299", "*communities[0].persons: 299 people are fewer than 300 households.")]
    [InlineData("relocationCommunities/communities/1/division", "\"999901100001\"", "*communities[1].division: '999901100001' stands twice.")]
    [InlineData("relocationCommunities/communities/1/division", "\"999901100\"", "*communities[1].division: '999901100' is no village or community of divisions.csv.")]
    [InlineData("relocationCommunities/programmes/0/division", "\"999901001001\"", "*programmes[0].division: '999901001001' is none of the communities.")]
    [InlineData("relocationCommunities/programmes/0/dimension", "\"money\"", "*dimension: 'thought', 'economy' or 'daily-life' is wanted, found 'money'.")]
    [InlineData("relocationCommunities/programmes/0/goals/0/target", "40.5", "*goals[0].target: a goal leads somewhere.")]
    [InlineData("covenants/0/manner", "\"by-shouting\"", "*covenants[0].manner: 'meeting' or 'ballots' is wanted, found 'by-shouting'.")]
    [InlineData("covenants/0/customs/0", "\"football\"", "*covenants[0].customs: 'football' is no custom that anybody knows; *")]
    [InlineData("covenants/0/amendment/draftedOn", "\"2022-02-01\"", "*covenants[0].amendment.draftedOn: what is amended was made before.")]
    [InlineData("covenants/1/division", "\"999901100201\"", "*covenants[1].division: '999901100201' stands twice.")]
    public void Malformed_are_refused(string path, string value, string fault)
    {
        var json = _folder.Json();
        json["counts"]!["sessions"] = 20;
        JsonNode at = json;
        var parts = path.Split('/');
        foreach (var part in parts[..^1]) at = at is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : at[part]!;
        if (at is JsonArray items) items[int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
        else at[parts[^1]] = JsonNode.Parse(value);

        _folder.With("district.json", json.ToJsonString()).Faults().Should().ContainSingle().Which.Should().Match(fault);
    }
}
