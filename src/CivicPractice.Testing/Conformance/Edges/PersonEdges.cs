using CivicPractice.PersonalData;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Records of persons in every state.</summary>
internal static class PersonEdges
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly LocalDate Later = TestDistrict.Monday.PlusYears(1);
    private static readonly PersonHoldings Other = new APerson().WithId(APerson.OtherId).Enrolled(AVolunteer.OtherId).EnrolmentEnded(AVolunteer.OtherId).Build().ToHoldings();

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<Person, PersonId, PersonState, PersonAction>("A person", Person.Lifecycle, person => person.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<Person, PersonId, PersonState>> Starts =>
    [
        // Reading leaves no trace, and so leads on to nothing.
        From(PersonState.Kept, "an adult", () => new APerson().Consenting(DisclosurePurpose.Provision)) with { IsUsual = false },
        From(PersonState.Kept, "a child who serves", () => new APerson().Child().Consenting(DisclosurePurpose.Provision).Enrolled()) with { IsUsual = false },
        From(PersonState.Restricted, "stored only", () => new APerson().Consenting(DisclosurePurpose.Provision).Restricted()),
        From(PersonState.Merging, "merged, with its key", () => new APerson().Merging()),
        From(PersonState.Merged, "merged", () => new APerson().Merging().Settled()),
        From(PersonState.Erasing, "emptied, with its key", () => new APerson().Child().Erasing()),
        From(PersonState.Erased, "erased", () => new APerson().Erasing().Settled()),
    ];

    private static IReadOnlyList<Attempt<Person, PersonAction>> Attempts =>
    [
        Try(PersonAction.Correct, "another telephone, and a sex", person => person.Correct(APerson.Texts(PersonalField.Phone, PersonalField.Sex), default, null, At)),
        Try(PersonAction.Correct, "a child's birth date", person => person.Correct(APerson.Texts(PersonalField.BirthDate), new Birthdays(null, Later, Later.PlusYears(4)), ConsentGiver.Guardian, At)),
        Try(PersonAction.RemoveField, "the telephone", person => person.RemoveField(PersonalField.Phone, default, At)),
        Try(PersonAction.RemoveField, "the name", person => person.RemoveField(PersonalField.Name, default, At)),
        Try(PersonAction.RemoveField, "the guardian's name", person => person.RemoveField(PersonalField.GuardianName, new Birthdays(null, Later, Later.PlusYears(4)), At)),
        Try(PersonAction.Reveal, "for the district's work", person => person.CanReveal(null)),
        Try(PersonAction.Reveal, "to everybody", person => person.CanReveal(DisclosurePurpose.Publication)),
        Try(PersonAction.RecordConsent, "alone", person => person.RecordConsent(DisclosurePurpose.Publication, ConsentGiver.Person, TestDistrict.Monday, At)),
        Try(PersonAction.RecordConsent, "by a guardian", person => person.RecordConsent(DisclosurePurpose.Publication, ConsentGiver.Guardian, TestDistrict.Monday, At)),
        Try(PersonAction.WithdrawConsent, "one that was given", person => person.WithdrawConsent(DisclosurePurpose.Provision, At)),
        Try(PersonAction.Enrol, "as a volunteer", person => person.Enrol(AVolunteer.OtherId, At)),
        Try(PersonAction.EndEnrolment, "after enrolling", person => person.Enrol(AVolunteer.TheId, At) is { IsAccepted: false } refused ? refused : person.EndEnrolment(AVolunteer.TheId, At)),
        Try(PersonAction.Restrict, "for a year", person => person.Restrict(Later, At)),
        Try(PersonAction.Resume, "with consent", person => person.Resume(ConsentGiver.Person, Later, At)),
        Try(PersonAction.Absorb, "another record with a sex", person => person.Absorb(Other, APerson.Texts(PersonalField.Sex), default, At)),
        Try(PersonAction.Merge, "into another record", person => person.MergeInto(APerson.OtherId, At)),
        Try(PersonAction.Erase, "too early", person => person.Erase(TestDistrict.Monday, At)),
        Try(PersonAction.Erase, "when the legal period is over", person => person.Erase(Later, At)),
        Try(PersonAction.Settle, "the key is gone", person => person.Settle(At)),
    ];

    private static Start<Person, PersonId, PersonState> From(PersonState state, string how, Func<APerson> builder) => new(state, how, id => builder().WithId(id).BuildRaising());

    private static Attempt<Person, PersonAction> Try(PersonAction action, string how, Func<Person, Decision> command) => new(action, how, command);
}
