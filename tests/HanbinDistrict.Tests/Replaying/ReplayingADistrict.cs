using CivicPractice.Partnerships;
using HanbinDistrict.CommandLine;
using HanbinDistrict.Input;
using HanbinDistrict.Output;
using HanbinDistrict.Overview;
using HanbinDistrict.Replaying;
using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.Replaying;

public sealed class ReplayingADistrict : IDisposable
{
    private readonly ADataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Gives_what_the_counts_ask_for()
    {
        var input = _folder.Read();

        var overview = (await ReplayAsync(input, 1)).Overview;

        overview.Should().BeEquivalentTo(new
        {
            Centres = 1,
            input.Counts.Institutes,
            input.Counts.Stations,
            input.Counts.UrbanStations,
            input.Counts.RuralStations,
            input.Counts.PointSites,
            input.Counts.Organizations,
            input.Counts.Volunteers,
            Activities = input.Counts.Sessions,
            input.Counts.PersonTimes,
            RequestsPlaced = input.Counts.Requests,
        });
        overview.RequestsReviewed.Should().BeInRange(1, input.Counts.Requests);
        overview.ServiceMinutes.Should().BePositive();
    }

    [Theory]
    [InlineData("1900-01-01", "1900-03-31")]
    [InlineData("2999-10-01", "2999-12-31")]
    public async Task Reaches_to_both_ends_of_the_years_it_takes(string from, string through)
    {
        _folder.Replacing("district.json", "2022-01-01", from).Replacing("district.json", "2022-10-31", through);

        (await ReplayAsync(_folder.Read(), 1)).Overview.Activities.Should().BePositive();
    }

    [Fact]
    public async Task Is_the_same_for_the_same_seed_and_another_for_another()
    {
        var input = _folder.Read();

        var (one, again, other) = (await ReplayAsync(input, 1), await ReplayAsync(input, 1), await ReplayAsync(input, 2));

        again.Overview.Should().Be(one.Overview);
        again.Sessions.Should().Equal(one.Sessions);
        other.Overview.Should().NotBe(one.Overview);
    }

    [Fact]
    public async Task Counts_every_session_in_its_month()
    {
        var result = await ReplayAsync(_folder.Read(), 3);

        result.Sessions.Sum(row => row.Held).Should().Be(result.Overview.Activities);
        result.Sessions.Should().OnlyContain(row => row.Month.Year == 2022 && row.Month.Month <= 10);
    }

    [Fact]
    public async Task With_a_town_and_its_paired_unit_tells_their_record_and_changes_nothing_else()
    {
        _folder.Replacing("district.json", "\"sessions\": 10,", "\"sessions\": 60,").Replacing("district.json", "\"personTimes\": 80,", "\"personTimes\": 200,").WithVolunteers(200);
        var (without, with) = (await ReplayAsync(_folder.Read(), 1), await ReplayAsync(_folder.WithCoBuilding().Read(), 1));

        without.CoBuilding.Should().BeNull();
        with.Overview.Should().Be(without.Overview);
        with.Sessions.Should().Equal(without.Sessions);
        with.CoBuilding!.Contributions.Select(row => (row.Mode, row.Committed)).Should().Equal((MobilizationMode.BringDownQuality, 400m), (MobilizationMode.ShareRegional, 20m));
        with.CoBuilding.Contributions.Should().OnlyContain(row => row.Delivered > 0 && row.Delivered <= row.Committed);
        with.CoBuilding.Uses.Should().ContainSingle().Which.Minutes.Used.Should().BePositive();
        (await ReplayAsync(_folder.Read(), 1)).CoBuilding.Should().BeEquivalentTo(with.CoBuilding);
    }

    [Fact]
    public async Task Refuses_more_sessions_than_its_volunteers_can_hold()
    {
        _folder.Replacing("district.json", "\"through\": \"2022-10-31\"", "\"through\": \"2022-01-01\"");
        _folder.Replacing("district.json", "\"sessions\": 10,", "\"sessions\": 900,");
        _folder.Replacing("district.json", "\"personTimes\": 80,", "\"personTimes\": 9000,");

        var replay = () => ReplayAsync(_folder.Read(), 1);

        (await replay.Should().ThrowAsync<RefusedInputException>()).Which.Faults.Single().Message.Should().Contain("volunteers are too few");
    }

    [Fact]
    public async Task Of_the_committed_data_agrees_with_the_report()
    {
        var input = CommittedData.Read();

        var result = await ReplayAsync(input, 2022);

        foreach (var value in FigureValue.Sum([result]))
        {
            if (input.Expected!.ByKey.TryGetValue(value.Figure.Key, out var expected)) expected.Agrees(value.Value).Should().BeTrue(value.Figure.Key);
        }

        (result.Overview.Activities, result.Overview.PersonTimes).Should().Be((input.Counts.Sessions, input.Counts.PersonTimes), "what series and mobilisations hold is among them, and what was broken off counts as no session");
        new[] { result.Seats!.WithRoles, result.Seats.Confirmed, result.Seats.Lapsed, result.Seats.LeftInTime, result.Seats.LeftLate, result.Seats.Moved, result.Seats.BrokenOff }.Should().OnlyContain(number => number > 0);
        result.Mobilizations!.Single().Minutes.Should().BePositive();
        result.Covenants!.Covenants.Should().Contain(one => one.Covenant.EditionInForce == 2);
    }

    private static Task<ReplayResult> ReplayAsync(DistrictInput input, ulong seed) =>
        DistrictReplay.RunAsync(input, seed, StoreChoice.Memory, new Unheard(), CancellationToken.None);

    private sealed class Unheard : IProgress<ReplayProgress>
    {
        public void Report(ReplayProgress value)
        {
        }
    }
}
