using System.Globalization;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Servers;
using CivicPractice.StoreRunner;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>Two programs with thirty-two callers each want the same thing at the same moment: as many get it as there are, the others the rule's answer.</summary>
public class RacesOfTwoPrograms
{
    private const int Callers = Neighbours.Volunteers / 2;

    public static TheoryData<string, int, string> Courses => new()
    {
        { "seat", 1, "activity.seats-taken" },
        { "offer", 1, "request.not-permitted-in-state" },
        { "points", Neighbours.Balance, "points.insufficient" },
    };

    [Theory, MemberData(nameof(Courses))]
    public async Task On_a_file_have_exactly_as_many_winners_as_there_is_to_win(string course, int winners, string refusal)
    {
        using var file = DistrictFile.WithTables();
        using (var store = file.Open()) await Neighbours.FoundAsync(store);

        await RaceOfTwoAsync(file.Path, course, winners, refusal);
    }

    [PostgresTheory, MemberData(nameof(Courses)), Trait("Lane", "Long")]
    public async Task On_PostgreSQL_have_exactly_as_many_winners_as_there_is_to_win(string course, int winners, string refusal)
    {
        using var database = DistrictDatabase.WithTables();
        await Neighbours.FoundAsync(database.Open());

        await RaceOfTwoAsync(database.Place, course, winners, refusal);
    }

    [Theory, MemberData(nameof(Courses))]
    public async Task Are_won_alike_in_one_program_on_a_file(string course, int winners, string refusal)
    {
        using var file = DistrictFile.WithTables();

        await RaceOfOneAsync(file.Open(), course, winners, refusal);
    }

    [PostgresTheory, MemberData(nameof(Courses))]
    public async Task Are_won_alike_in_one_program_on_PostgreSQL(string course, int winners, string refusal)
    {
        using var database = DistrictDatabase.WithTables();

        await RaceOfOneAsync(database.Open(), course, winners, refusal);
    }

    [Fact]
    public async Task Are_looked_at_with_eyes_that_see_what_is_missing()
    {
        using var file = DistrictFile.WithTables();
        using (var store = file.Open()) await Neighbours.FoundAsync(store);
        file.Execute("UPDATE service_requests SET version = version + 1");

        var found = await Inspection.OfAsync(file.Path, ["never-stored"]);

        found.Faults.Should().HaveCount(2);
        found.Faults[0].Should().Contain("never-stored");
        found.Faults[1].Should().Contain("request");
    }

    private static async Task RaceOfTwoAsync(string place, string course, int winners, string refusal)
    {
        using var one = Started(place, course, 0);
        using var other = Started(place, course, Callers);
        (await one.HearAsync()).Should().Be("ready");
        (await other.HearAsync()).Should().Be("ready");

        one.Say("go");
        other.Say("go");
        var answers = (await one.EndAsync()).Concat(await other.EndAsync()).ToList();

        CheckAnswers(answers, winners, refusal);
        (await Inspection.OfAsync(place, [])).Faults.Should().BeEmpty();
    }

    private static async Task RaceOfOneAsync(EntityStore store, string course, int winners, string refusal)
    {
        await Neighbours.FoundAsync(store);
        var districts = Enumerable.Range(0, Neighbours.Volunteers).Select(_ => Neighbours.Open(store)).ToList();

        var answers = await ManyCallers.AtOnceAsync(districts.Count, caller => Race.CallAsync(course, districts[caller], caller));

        CheckAnswers([.. answers.Select(Race.Describe)], winners, refusal);
    }

    private static void CheckAnswers(List<string> answers, int winners, string refusal)
    {
        answers.Should().HaveCount(Neighbours.Volunteers);
        answers.Where(answer => answer == "accepted").Should().HaveCount(winners);
        answers.Where(answer => answer != "accepted").Should().OnlyContain(answer => answer == refusal);
    }

    private static OtherProgram Started(string place, string course, int first) =>
        OtherProgram.Start("race", course, place, first.ToString(CultureInfo.InvariantCulture), Callers.ToString(CultureInfo.InvariantCulture));
}
