using System.Globalization;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.StoreRunner;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>Two programs with thirty-two callers each want the same thing at the same moment: as many get it as there are, the others the rule's answer.</summary>
public sealed class RacesOfTwoPrograms : IDisposable
{
    private const int Callers = Neighbours.Volunteers / 2;

    private readonly DistrictFile _file = DistrictFile.WithTables();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("seat", 1, "activity.seats-taken")]
    [InlineData("offer", 1, "request.not-permitted-in-state")]
    [InlineData("points", Neighbours.Balance, "points.insufficient")]
    public async Task Have_exactly_as_many_winners_as_there_is_to_win(string course, int winners, string refusal)
    {
        using (var store = _file.Open()) await Neighbours.FoundAsync(store);
        using var one = Started(course, 0);
        using var other = Started(course, Callers);
        (await one.HearAsync()).Should().Be("ready");
        (await other.HearAsync()).Should().Be("ready");

        one.Say("go");
        other.Say("go");
        var answers = (await one.EndAsync()).Concat(await other.EndAsync()).ToList();

        answers.Should().HaveCount(2 * Callers);
        answers.Where(answer => answer == "accepted").Should().HaveCount(winners);
        answers.Where(answer => answer != "accepted").Should().OnlyContain(answer => answer == refusal);
        (await Inspection.OfAsync(_file.Path, [])).Faults.Should().BeEmpty();
    }

    [Theory]
    [InlineData("seat", 1)]
    [InlineData("offer", 1)]
    [InlineData("points", Neighbours.Balance)]
    public async Task Are_won_alike_in_one_program(string course, int winners)
    {
        using var store = _file.Open();
        await Neighbours.FoundAsync(store);
        var districts = Enumerable.Range(0, Neighbours.Volunteers).Select(_ => Neighbours.Open(store)).ToList();

        var answers = await ManyCallers.AtOnceAsync(districts.Count, caller => Race.CallAsync(course, districts[caller], caller));

        answers.Count(answer => answer.IsAccepted).Should().Be(winners);
        answers.Where(answer => !answer.IsAccepted).Select(Race.Describe).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Are_looked_at_with_eyes_that_see_what_is_missing()
    {
        using (var store = _file.Open()) await Neighbours.FoundAsync(store);
        _file.Execute("UPDATE service_requests SET version = version + 1");

        var found = await Inspection.OfAsync(_file.Path, ["never-stored"]);

        found.Faults.Should().HaveCount(2);
        found.Faults[0].Should().Contain("never-stored");
        found.Faults[1].Should().Contain("request");
    }

    private OtherProgram Started(string course, int first) =>
        OtherProgram.Start("race", course, _file.Path, first.ToString(CultureInfo.InvariantCulture), Callers.ToString(CultureInfo.InvariantCulture));
}
