using CivicPractice.PersonalData;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Persons whose erasure is due, or was cut off.</summary>
internal static class CriteriaOfPersons
{
    private static readonly LocalDate Today = TestDistrict.Monday.PlusYears(1);

    public static CandidateSet<Person, PersonId> Set { get; } = new(
        "Persons", person => person.Id, () => [.. Kept().Select((one, n) => one.WithId(HardIds.At<PersonId>(n)).BuildRaising())],
        [
            ("whose legal period is over", new LegalPeriodOver(Today)),
            ("emptied and not settled", new Unsettled()),
            ("come of age", new PersonGrownUp(new LocalDate(2028, 3, 1))),
            ("not come of age", new PersonGrownUp(new LocalDate(2028, 2, 28))),
        ],
        [
            ("to be erased", () => new ErasureDueSpec(Today)),
            ("to be erased, two at most", () => new ErasureDueSpec(Today, 2)),
            ("come of age", () => new GrownUpPersonsSpec(new LocalDate(2028, 3, 2))),
            ("come of age, one less", () => new GrownUpPersonsSpec(new LocalDate(2028, 3, 2), 3)),
            ("emptied and not settled", () => new UnsettledPersonsSpec()),
            ("emptied and not settled, two at most", () => new UnsettledPersonsSpec(2)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static IEnumerable<APerson> Kept()
    {
        foreach (var state in Enum.GetValues<PersonState>())
        {
            yield return APerson.In(state);
            yield return APerson.In(state).WithId(APerson.OtherId);
        }

        foreach (var day in new[] { 1, 2, 1 }) yield return new APerson().Child(new LocalDate(2028, 3, day));
        yield return new APerson().Child(new LocalDate(2028, 2, 28));

        // The later ids are due earlier; two on one day.
        foreach (var days in new[] { 1, 0, -1, -1 }) yield return new APerson().Restricted(Today.PlusDays(days));
    }
}
