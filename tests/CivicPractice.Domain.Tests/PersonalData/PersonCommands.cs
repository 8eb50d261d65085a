using CivicPractice.Domain.Tests.Support;
using CivicPractice.PersonalData;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.PersonalData;

public class PersonLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => Person.Lifecycle.ShouldPermitExactly("""
                   Correct RemoveField Reveal RecordConsent WithdrawConsent Enrol EndEnrolment Restrict   Resume Absorb Merge   Erase   Settle
        Kept       Kept    Kept        Kept   Kept          Kept            Kept  Kept         Restricted .      Kept   Merging Erasing .
        Restricted .       .           .      .             Restricted      .     .            .          Kept   .      .       Erasing .
        Merging    .       .           .      .             .               .     .            .          .      .      .       .       Merged
        Merged     .       .           .      .             .               .     .            .          .      .      .       .       .
        Erasing    .       .           .      .             .               .     .            .          .      .      .       .       Erased
        Erased     .       .           .      .             .               .     .            .          .      .      .       .       .
        """);
}

/// <summary>Every command in every state.</summary>
public class PersonCommands
{
    private static readonly PersonHoldings Other = new APerson().WithId(APerson.OtherId).Build().ToHoldings();

    public static TheoryData<PersonState, PersonAction> EveryCommandInEveryState { get; } = Matrix.Of<PersonState, PersonAction>();

    // The year of storing is over on the day of every command.
    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(PersonState state, PersonAction action)
    {
        // A consent is there to be withdrawn, and an enrolment to be ended, while the record is used.
        var person = (state == PersonState.Restricted ? new APerson().Consenting(DisclosurePurpose.Provision).Restricted() : APerson.In(state)).Build();
        if (state == PersonState.Kept && action == PersonAction.WithdrawConsent) person = new APerson().Consenting(DisclosurePurpose.Provision).Build();
        if (state == PersonState.Kept && action == PersonAction.EndEnrolment) person = new APerson().Enrolled().Build();
        var can = Can(person, action);

        if (Person.Lifecycle.TryMove(state, action, out var next))
        {
            can.IsAccepted.Should().BeTrue();
            Do(person, action).EnsureAccepted();
            person.State.Should().Be(next);
            if (action != PersonAction.Reveal) Raised.EventsOf(person).Should().ContainSingle();
        }
        else if (action == PersonAction.EndEnrolment
            || (state, action) is (PersonState.Erasing or PersonState.Erased, PersonAction.Erase) or (PersonState.Merged or PersonState.Erased, PersonAction.Settle))
        {
            // Nothing of it is there any more.
            Do(person, action).EnsureAccepted();
            Raised.EventsOf(person).Should().BeEmpty();
        }
        else
        {
            person.ShouldStayUnchangedBy(p => Do(p, action)).Should().Be(can);
            can.Refusals.Should().Equal(new NotPermittedInState<PersonState, PersonAction>("person", state, action));
        }
    }

    private static readonly LocalDate Later = TestDistrict.Monday.PlusYears(1);

    private static Decision Do(Person person, PersonAction action)
    {
        var at = TestDistrict.Nine;
        return action switch
        {
            PersonAction.Correct => person.Correct(APerson.Texts(PersonalField.Sex), default, null, at),
            PersonAction.RemoveField => person.RemoveField(PersonalField.Phone, default, at),
            PersonAction.Reveal => person.CanReveal(null),
            PersonAction.RecordConsent => person.RecordConsent(DisclosurePurpose.Publication, ConsentGiver.Person, Later, at),
            PersonAction.WithdrawConsent => person.WithdrawConsent(DisclosurePurpose.Provision, at),
            PersonAction.Enrol => person.Enrol(AVolunteer.TheId, at),
            PersonAction.EndEnrolment => person.EndEnrolment(AVolunteer.TheId, at),
            PersonAction.Restrict => person.Restrict(Later, at),
            PersonAction.Resume => person.Resume(ConsentGiver.Person, Later, at),
            PersonAction.Absorb => person.Absorb(Other, APerson.Texts(PersonalField.Sex), default, at),
            PersonAction.Merge => person.MergeInto(APerson.OtherId, at),
            PersonAction.Erase => person.Erase(Later, at),
            PersonAction.Settle => person.Settle(at),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private static Decision Can(Person person, PersonAction action) => action switch
    {
        PersonAction.Correct => person.CanCorrect([], default, null),
        PersonAction.RemoveField => person.CanRemoveField(PersonalField.Phone, default),
        PersonAction.Reveal => person.CanReveal(null),
        PersonAction.RecordConsent => person.CanRecordConsent(ConsentGiver.Person, Later),
        PersonAction.WithdrawConsent => person.CanWithdrawConsent(),
        PersonAction.Enrol => person.CanEnrol(AVolunteer.TheId),
        PersonAction.EndEnrolment => person.CanEndEnrolment(AVolunteer.TheId),
        PersonAction.Restrict => person.CanRestrict(),
        PersonAction.Resume => person.CanResume(ConsentGiver.Person, Later),
        PersonAction.Absorb => person.CanAbsorb(),
        PersonAction.Merge => person.CanMergeInto(),
        PersonAction.Erase => person.CanErase(Later),
        PersonAction.Settle => person.CanSettle(),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
