using CivicPractice.Activities;
using CivicPractice.Communities;
using CivicPractice.Mobilization;
using HanbinDistrict.CommandLine;
using HanbinDistrict.Output;
using HanbinDistrict.Replaying;
using HanbinDistrict.Tests.Support;
using NodaTime;

namespace HanbinDistrict.Tests.Replaying;

/// <summary>Seats and lines, a series, a mobilisation, relocation communities and covenants of a replayed district.</summary>
public sealed class HoldingMoreThanSessions : IDisposable
{
    private readonly ADataFolder _folder = new ADataFolder()
        .Replacing("district.json", "\"sessions\": 10,", "\"sessions\": 200,").Replacing("district.json", "\"personTimes\": 80,", "\"personTimes\": 1400,").WithVolunteers(300).WithActivities();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Holds_as_many_sessions_and_serves_as_many_as_asked_for()
    {
        var overview = (await ReplayAsync()).Overview;

        (overview.Activities, overview.PersonTimes).Should().Be((200, 1_400), "the series and the mobilisation are among them, and what was broken off is not");
    }

    [Fact]
    public async Task Lets_every_seat_that_was_offered_be_taken_or_lapse()
    {
        var seats = (await ReplayAsync()).Seats!;

        seats.Offered.Should().BePositive().And.Be(seats.Confirmed + seats.Lapsed + seats.Released).And.BeLessThanOrEqualTo(seats.JoinedLine);
        new[] { seats.WithRoles, seats.WithLine, seats.Confirmed, seats.Lapsed, seats.LeftInTime, seats.LeftLate, seats.Moved }.Should().OnlyContain(number => number > 0);
        seats.BrokenOff.Should().Be(10, "190 are held by themselves, and one in twenty of those that begin is broken off");
        (seats.ByParticipants.Count, seats.ByPublic.Count).Should().Match<(long, long)>(reviews => reviews.Item1 > 50 && reviews.Item2 > 50);
    }

    [Fact]
    public async Task Holds_the_series_with_one_moved_one_called_off_and_the_following_on_another_day()
    {
        var series = (await ReplayAsync()).Series!.Single();

        var days = series.Sessions.Select(one => one.During.From.InZone(series.Zone).LocalDateTime).ToList();
        days.Select(day => day.DayOfWeek).Should().Equal(Enumerable.Repeat(IsoDayOfWeek.Saturday, 6).Concat(Enumerable.Repeat(IsoDayOfWeek.Sunday, 4)));
        days[2].Hour.Should().Be(8);
        series.Sessions.Select((one, number) => (one.State == ActivityState.Cancelled, number)).Where(one => one.Item1).Should().ContainSingle().Which.number.Should().Be(4);
        series.Sessions.Where(one => one.State != ActivityState.Cancelled).Should().HaveCount(9).And.OnlyContain(one => one.HeldOn != null && one.SeatsTaken > 0);
    }

    [Fact]
    public async Task Records_the_minutes_of_the_mobilisation()
    {
        var served = (await ReplayAsync()).Mobilizations!.Single();

        (served.Mobilization.State, served.Mobilization.WavesCalled).Should().Be((MobilizationState.StoodDown, 2));
        served.Mustered.Should().BePositive().And.Be(served.Standing[CallUpState.StoodDown]);
        served.Unasked.Should().Be(2);
        served.Service.Participations.Where(one => one.HasCome).Should().OnlyContain(one => one.Minutes > 0);
        Enum.GetValues<CallUpState>().Sum(state => served.Standing[state]).Should().Be(served.Mobilization.Called + served.Unasked);
        served.Standing[CallUpState.Called].Should().Be(0, "all have answered or were told that they need not come");
    }

    [Fact]
    public async Task Tells_who_was_resettled_and_how_far_integration_has_come()
    {
        var communities = (await ReplayAsync()).Communities!;

        (communities.Totals.Communities, communities.Totals.Households, communities.Totals.Persons).Should().Be((2, 320, 1_221));
        communities.Programmes.Single().Standing.Goals.Should().HaveCount(2).And.OnlyContain(goal => goal.Latest != null && goal.Way.Part > 0);
        communities.WithoutProgramme.Should().BeInRange(1, 2);
    }

    [Fact]
    public async Task Makes_covenants_that_are_amended_and_leaves_one_without_a_quorum_a_draft()
    {
        var covenants = (await ReplayAsync()).Covenants!.Covenants.ToDictionary(one => one.Village);

        var village = covenants["南山村"];
        (village.Covenant.EditionInForce, village.Covenant.Editions.Count, village.Covenant.Vote!.Present).Should().Be((2, 2, 30));
        (village.Pledges.Households, village.Pledges.ToRenew).Should().Be((25, 0), "all gave their pledge anew");
        var community = covenants["东街社区"].Covenant;
        (community.State, community.ProposalState, community.Vote!.Number).Should().Be((CovenantState.Preparing, ProposalState.Drafted, 3), "it was put to the vote three times, and too few came");
    }

    [Fact]
    public async Task Prints_all_of_it_and_the_same_of_a_replay_that_was_kept()
    {
        var kept = Directory.CreateTempSubdirectory("civicpractice-sample-");
        try
        {
            var store = $"sqlite:{Path.Combine(kept.FullName, "district.db")}";
            var (memory, file, read) = (await RunAsync(), await RunAsync("--store", store), await RunAsync("--store", store, "--seed", "9"));

            memory.Output.Should().Contain("活动名额与候补").And.Contain("系列活动 series: 技能课堂").And.Contain("应急动员 mobilisation: 防汛").And.Contain("易地扶贫搬迁社区").And.Contain("村规民约 village covenants: 施行 in force 1");
            file.Output.Should().Be(memory.Output);
            read.Output.Should().Be(memory.Output);
        }
        finally
        {
            kept.Delete(recursive: true);
        }
    }

    private Task<ReplayResult> ReplayAsync() => DistrictReplay.RunAsync(_folder.Read(), 5, StoreChoice.Memory, new Progress<ReplayProgress>(), CancellationToken.None);

    private Task<ARun> RunAsync(params string[] more) => ARun.Of(DistrictReplay.RunAsync, ["--data", _folder.Path, .. more.Contains("--seed") ? [] : new[] { "--seed", "5" }, .. more]);
}
