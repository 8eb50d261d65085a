using System.Xml.Linq;
using CivicPractice.Cadence;
using CivicPractice.Commendation;
using CivicPractice.Evaluation;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using HanbinDistrict.CommandLine;
using HanbinDistrict.Output;
using HanbinDistrict.Replaying;
using HanbinDistrict.Tests.Support;
using NodaTime;

namespace HanbinDistrict.Tests.Replaying;

/// <summary>The week's programme, the cadence and the practice circles of a replayed district.</summary>
public sealed class LookingAtADistrict : IDisposable
{
    private readonly ADataFolder _folder = new ADataFolder()
        .Replacing("district.json", "\"sessions\": 10,", "\"sessions\": 200,").Replacing("district.json", "\"personTimes\": 80,", "\"personTimes\": 400,")
        .Replacing("district.json", "\"programmes\": 1,", "\"programmes\": 2,").WithNetwork().WithVolunteers(200);

    private readonly DirectoryInfo _output = Directory.CreateTempSubdirectory("civicpractice-output-");

    public void Dispose()
    {
        _folder.Dispose();
        _output.Delete(recursive: true);
    }

    [Fact]
    public async Task Tells_the_programme_of_the_last_whole_week()
    {
        var week = (await ReplayAsync()).Programmes!;

        week.Week.Should().Be(new CivicPractice.Term(new LocalDate(2022, 10, 24), new LocalDate(2022, 10, 30)));
        week.Rows.Count(row => row.Name == "村村通广播").Should().Be(7);
        var classroom = week.Rows.Where(row => row.Name == "小课堂").ToList();
        classroom.Select(row => row.Occurrence.Day.DayOfWeek).Should().Equal(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday);
        classroom.Select(row => row.Place).Distinct().Should().ContainSingle("the turn goes on with the week");
    }

    [Fact]
    public async Task Holds_the_occurrences_of_the_classroom_as_sessions_and_no_more_sessions_than_asked_for()
    {
        var input = _folder.Read();
        var result = await ReplayAsync();

        result.Overview.Activities.Should().Be(input.Counts.Sessions);
        var classroom = result.Programmes!.Rows.Where(row => row.Name == "小课堂").ToList();
        classroom.Should().AllSatisfy(row => (row.Occurrence.Activity is not null).Should().Be(row.Occurrence.TakesPlace));
        result.Programmes.Calendar.Split("BEGIN:VEVENT").Length.Should().BeGreaterThan(304 + 80);
        result.Programmes.Calendar.Should().Contain("STATUS:CANCELLED", "some are called off, and the holidays of autumn cannot all be made up for");
    }

    [Fact]
    public async Task Tells_which_sites_missed_which_weeks_and_months()
    {
        var (weekly, gatherings, institutes) = await CadenceAsync();

        new[] { weekly, gatherings, institutes }.Should().AllSatisfy(kept => kept.Should().HaveCount(2));
        weekly.Should().AllSatisfy(kept => kept.Periods.Should().HaveCount(44));
        weekly.SelectMany(kept => kept.Periods).Should().Contain(period => period.State == CadenceState.Missed).And.Contain(period => period.State == CadenceState.Met);
        gatherings.Should().AllSatisfy(kept => kept.Periods.Should().HaveCount(10));
        institutes.Should().AllSatisfy(kept => kept.Periods.Should().HaveCount(4));
    }

    [Fact]
    public async Task Misses_no_week_and_no_month_where_none_is_left_out()
    {
        var json = _folder.Json();
        json["shares"]!["missedWeeks"] = 0;
        json["shares"]!["missedGatherings"] = 0;
        _folder.With("district.json", json.ToJsonString());

        var (weekly, gatherings, _) = await CadenceAsync();

        weekly.Concat(gatherings).SelectMany(kept => kept.Periods).Where(period => period.Period.Through < new LocalDate(2022, 10, 31)).Should().NotBeEmpty().And.OnlyContain(period => period.State == CadenceState.Met);
    }

    [Fact]
    public async Task Evaluates_every_site_by_what_is_recorded_of_it()
    {
        var result = await ReplayAsync();

        var (sites, overview) = (result.Evaluation!.Sites, result.Overview);
        sites.Should().HaveCount(overview.Centres + overview.Institutes + overview.Stations + overview.PointSites);
        sites.Select(one => one.Result.Score).Should().BeInDescendingOrder().And.Contain(score => score > 0);
        sites.Should().AllSatisfy(one => one.Result.Rank.Should().Be(1 + sites.Count(other => other.Result.Score > one.Result.Score)));
        sites.Should().AllSatisfy(one => (one.Site.Honours.Count > 0).Should().Be(one.Result.Outcome == EvaluationOutcome.Excellent));
        result.Evaluation.Missing.Select(one => (one.Indicator.Code.Code, one.Sites > 0)).Should().Equal(("days", false), ("reviews", true));
    }

    [Fact]
    public async Task Tells_who_is_fit_for_dangerous_service_and_will_not_be_when_the_policies_have_ended()
    {
        var json = _folder.Json();
        json["categories"]![0]!["dangerous"] = true;
        _folder.With("district.json", json.ToJsonString());

        var fitness = (await ReplayAsync()).Fitness!;

        fitness.Teams.Should().NotBeEmpty();
        fitness.Teams.SelectMany(team => team.Today).Should().Contain(member => member.Lacking.Count == 0);
        fitness.Teams.SelectMany(team => team.Then).Should().NotBeEmpty().And.OnlyContain(member => member.Lacking.Any(refusal => refusal is VolunteerUninsured));
        fitness.PoliciesEnding.Sum(policy => policy.Persons).Should().BePositive();
    }

    [Fact]
    public async Task Tells_kinds_of_site_with_equal_rules_apart()
    {
        var json = _folder.Json();
        json["profile"]!["cadence"] = System.Text.Json.Nodes.JsonNode.Parse("""{ "sites": [{ "tier": "station", "setting": "urban", "period": "week" }, { "tier": "institute", "period": "week" }, { "tier": "centre", "period": "week" }] }""");
        _folder.With("district.json", json.ToJsonString());

        var kinds = (await ReplayAsync()).Cadence!.Kinds;

        kinds.Select(one => one.Sites.Count).Should().Equal(2, 2, 1);
        kinds.SelectMany(one => one.Sites).Select(site => site.Kept.Subject).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Tells_who_lives_within_the_circles_and_draws_them()
    {
        var reach = (await ReplayAsync()).Reach!;
        var all = reach.Tiers.Single(one => one.Tier is null).Coverage;

        all.Settlements.Should().HaveCount(15);
        (all.ResidentsInside + all.ResidentsOutside).Should().Be(10_007);
        all.Circles.Should().HaveCount(12);
        reach.Tiers.Where(one => one.Tier is not null).Should().AllSatisfy(one => one.Coverage.ResidentsInside.Should().BeLessThanOrEqualTo(all.ResidentsInside));
        reach.Groupings.Should().ContainSingle().Which.Coverage.Circles.Should().HaveCount(4, "the town has an institute and three stations");
        reach.SquareKilometres.Should().BePositive();
        XDocument.Parse(reach.Drawing).Root!.Name.LocalName.Should().Be("svg");
        reach.Drawing.Should().Contain("南河文明实践带").And.Contain("试验区");
    }

    [Fact]
    public async Task Tells_the_whole_file_of_who_served_longest()
    {
        var file = (await ReplayAsync()).Volunteer!;

        file.Record.Service.Minutes.Should().BePositive().And.Be(file.Record.Service.Services.Sum(service => service.Minutes));
        file.Record.Basics.State.Should().Be(VolunteerState.Active);
        file.Record.Commendation.PointsEarned.Should().BeGreaterThan(default(Points));
        file.Teams.Should().NotBeEmpty();
        file.Year.Should().Be(2022);
    }

    [Fact]
    public async Task Prints_them_and_writes_both_files_the_same_each_time()
    {
        var (first, again) = (await RunAsync("one"), await RunAsync("two"));

        first.ExitCode.Should().Be(ExitCode.Success);
        first.Output.Should().Contain("一周安排").And.Contain("周周有活动").And.Contain("文明实践圈").And.Contain("下一批建站").And.Contain("志愿者档案").And.Be(again.Output);
        first.Error.Should().Contain(Path.Combine(_output.FullName, "one", OutputFolder.Calendar)).And.Contain(OutputFolder.Drawing);
        foreach (var file in new[] { OutputFolder.Calendar, OutputFolder.Drawing })
            (await File.ReadAllBytesAsync(Path.Combine(_output.FullName, "one", file))).Should().Equal(await File.ReadAllBytesAsync(Path.Combine(_output.FullName, "two", file)));
    }

    [Fact]
    public async Task Tells_the_same_of_a_replay_that_was_kept()
    {
        var store = $"sqlite:{Path.Combine(_output.FullName, "district.db")}";
        var (memory, kept, read) = (await RunAsync("memory"), await RunAsync("kept", "--store", store), await RunAsync("read", "--store", store, "--seed", "9"));

        kept.Output.Should().Be(memory.Output);
        read.Output.Should().Be(memory.Output);
        foreach (var file in new[] { OutputFolder.Calendar, OutputFolder.Drawing })
            (await File.ReadAllTextAsync(Path.Combine(_output.FullName, "read", file))).Should().Be(await File.ReadAllTextAsync(Path.Combine(_output.FullName, "memory", file)));
    }

    [Fact]
    public async Task Of_several_districts_tells_none_of_it()
    {
        var run = await RunAsync("none", "--scale", "2");

        run.Output.Should().NotContain("一周安排").And.NotContain("文明实践圈").And.NotContain("志愿者档案");
        Directory.Exists(Path.Combine(_output.FullName, "none")).Should().BeFalse();
    }

    [Fact]
    public async Task Refuses_a_folder_that_cannot_be_written_before_anything_is_begun()
    {
        var file = Path.Combine(_output.FullName, "a file");
        await File.WriteAllTextAsync(file, "");

        foreach (var folder in new[] { file, "" })
        {
            var run = await ARun.Of(DistrictReplay.RunAsync, "--data", _folder.Path, "--output", folder);

            (run.ExitCode, run.Output, run.Replayed.Count).Should().Be((ExitCode.Refused, "", 0));
            run.Error.Should().StartWith($"--output: nothing can be written to '{folder}'.");
        }

        (await ARun.Of("--data", _folder.Path, "--output", file, "--json")).ExitCode.Should().Be(ExitCode.Success, "no file is asked for");
    }

    [Fact]
    public async Task Shows_a_period_without_a_whole_week_as_it_is()
    {
        _folder.Replacing("district.json", "\"through\":\"2022-10-31\"", "\"through\":\"2022-01-05\"").Replacing("district.json", "\"sessions\":200,", "\"sessions\":5,");

        var week = (await ReplayAsync()).Programmes!;

        week.Week.Should().Be(new CivicPractice.Term(new LocalDate(2022, 1, 1), new LocalDate(2022, 1, 5)));
        week.Rows.Count(row => row.Name == "村村通广播").Should().Be(5);
    }

    [Fact]
    public async Task Draws_no_circles_of_a_replay_that_was_kept_without_places()
    {
        var (store, json) = ($"sqlite:{Path.Combine(_output.FullName, "district.db")}", _folder.Json());
        var settlements = json["settlements"]!.DeepClone();
        json.Remove("settlements");
        _folder.With("district.json", json.ToJsonString());
        (await RunAsync("one", "--store", store)).Output.Should().Contain("一周安排").And.NotContain("文明实践圈");

        json["settlements"] = settlements;
        _folder.With("district.json", json.ToJsonString());

        (await RunAsync("one", "--store", store)).Output.Should().NotContain("文明实践圈");
    }

    private async Task<(List<CadenceOf<PracticeSiteId>> Weekly, List<CadenceOf<PracticeSiteId>> Gatherings, List<CadenceOf<PracticeSiteId>> Institutes)> CadenceAsync()
    {
        var kinds = (await ReplayAsync()).Cadence!.Kinds.Select(one => one.Sites.Select(site => site.Kept).ToList()).ToList();
        return (kinds[0], kinds[1], kinds[2]);
    }

    private Task<ReplayResult> ReplayAsync() => DistrictReplay.RunAsync(_folder.Read(), 5, StoreChoice.Memory, new Progress<ReplayProgress>(), CancellationToken.None);

    private Task<ARun> RunAsync(string folder, params string[] more) =>
        ARun.Of(DistrictReplay.RunAsync, ["--data", _folder.Path, "--output", Path.Combine(_output.FullName, folder), .. more.Contains("--seed") ? [] : new[] { "--seed", "5" }, .. more]);
}
