using System.Xml.Linq;
using CivicPractice.Cadence;
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
        .Replacing("district.json", "\"programmes\": 1,", "\"programmes\": 2,").WithNetwork();

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
        var cadence = (await ReplayAsync()).Cadence!;

        cadence.Kinds.Select(one => one.Sites).Should().Equal(2, 2, 2);
        var weekly = cadence.Rows.Where(row => row.Rule == CadenceRule.Weekly).ToList();
        weekly.Should().HaveCount(2).And.AllSatisfy(row => row.Periods.Should().HaveCount(44));
        weekly.SelectMany(row => row.Periods).Should().Contain(period => period.State == CadenceState.Missed).And.Contain(period => period.State == CadenceState.Met);
        weekly.SelectMany(row => row.Periods).Where(period => period.Period.From == new LocalDate(2022, 10, 31)).Should().OnlyContain(period => period.State == CadenceState.AtRisk || period.State == CadenceState.Met);
        cadence.Rows.Where(row => row.Rule == CadenceRule.MonthlyConcentrated).Should().AllSatisfy(row => row.Periods.Should().HaveCount(10));
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
    public async Task Prints_them_and_writes_both_files_the_same_each_time()
    {
        var (first, again) = (await RunAsync("one"), await RunAsync("two"));

        first.ExitCode.Should().Be(ExitCode.Success);
        first.Output.Should().Contain("一周安排").And.Contain("周周有活动").And.Contain("文明实践圈").And.Contain("下一批建站").And.Be(again.Output);
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

        run.Output.Should().NotContain("一周安排").And.NotContain("文明实践圈");
        Directory.Exists(Path.Combine(_output.FullName, "none")).Should().BeFalse();
    }

    private Task<ReplayResult> ReplayAsync() => DistrictReplay.RunAsync(_folder.Read(), 5, StoreChoice.Memory, new Progress<ReplayProgress>(), CancellationToken.None);

    private Task<ARun> RunAsync(string folder, params string[] more) =>
        ARun.Of(DistrictReplay.RunAsync, ["--data", _folder.Path, "--output", Path.Combine(_output.FullName, folder), .. more.Contains("--seed") ? [] : new[] { "--seed", "5" }, .. more]);
}
