using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using CsCheck;

namespace CivicPractice.Domain.Tests.Training;

public class Enrolling
{
    private static readonly VolunteerId Third = new(new Guid("00000000-0000-7000-8000-0000000000c3"));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Is_possible_until_the_session_ends(long microseconds, bool accepted)
    {
        var session = new ATrainingSession().Begun().Build();
        var at = ATrainingSession.During.Until.PlusNanoseconds(microseconds * 1_000);

        var decision = session.Enrol(VolunteerFactsFor.Adult(Third), ATrainingSession.CertificateOf(Third), at);

        decision.Should().Be(accepted ? Decision.Accepted : new TrainingTimePassed(ATrainingSession.During));
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var session = new ATrainingSession().Enrolled(ATrainingSession.Volunteer).Enrolled(ATrainingSession.OtherVolunteer).Build();

        var decision = session.ShouldStayUnchangedBy(s => s.Enrol(
            VolunteerFactsFor.Adult(Third) with { IsActive = false }, ATrainingSession.CertificateOf(Third), ATrainingSession.During.Until));

        decision.Refusals.Should().Equal(new VolunteerInactive(Third), new TrainingTimePassed(ATrainingSession.During), new TrainingSessionFull(2));
    }

    [Fact]
    public void Again_is_accepted_and_changes_nothing_even_when_it_is_full()
    {
        var session = new ATrainingSession().Planned(plan => plan with { Capacity = 1 }).Enrolled(ATrainingSession.Volunteer).Build();

        session.Enrol(VolunteerFactsFor.Adult(ATrainingSession.Volunteer), ATrainingSession.CertificateOf(Third), TestDistrict.Nine).EnsureAccepted();

        session.Trainees.Should().Equal(new Trainee(ATrainingSession.Volunteer, ATrainingSession.CertificateOf(ATrainingSession.Volunteer)));
        Raised.EventsOf(session).Should().BeEmpty();
    }

    [Fact]
    public void And_withdrawing_frees_the_place()
    {
        var session = new ATrainingSession().Planned(plan => plan with { Capacity = 1 }).Enrolled(ATrainingSession.Volunteer).Build();

        session.Withdraw(ATrainingSession.Volunteer, TestDistrict.Nine).EnsureAccepted();
        session.Enrol(VolunteerFactsFor.Adult(Third), ATrainingSession.CertificateOf(Third), TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(session).Should().Equal(
            new TrainingWithdrawn(session.Id, ATrainingSession.Volunteer), new TrainingEnrolled(session.Id, Third, ATrainingSession.CertificateOf(Third)));
    }

    [Fact]
    public void Is_what_withdrawing_needs()
    {
        var session = new ATrainingSession().Build();

        session.ShouldStayUnchangedBy(s => s.Withdraw(Third, TestDistrict.Nine)).Should().Be((Decision)new NotEnrolled(Third));
    }

    [Fact]
    public void With_ids_that_do_not_fit_is_a_bug_of_the_caller()
    {
        var session = new ATrainingSession().Enrolled(ATrainingSession.Volunteer).Build();
        var facts = VolunteerFactsFor.Adult(Third);

        var acts = new Func<object>[]
        {
            () => session.Enrol(facts, default, TestDistrict.Nine),
            () => session.Enrol(facts, ATrainingSession.CertificateOf(ATrainingSession.Volunteer), TestDistrict.Nine),
            () => session.Enrol(facts with { District = TestDistrict.OtherId }, ATrainingSession.CertificateOf(Third), TestDistrict.Nine),
        };

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
        Raised.EventsOf(session).Should().BeEmpty();
    }

    [Fact]
    public void Never_overbooks() => Gen.Select(Gen.Int[1, 4], Gen.Select(Gen.Int[0, 6], Gen.Bool).Array[0, 40]).Sample((capacity, steps) =>
    {
        var session = new ATrainingSession().Planned(plan => plan with { Capacity = capacity }).Build();
        HashSet<int> model = [];
        foreach (var (who, enrols) in steps)
        {
            var volunteer = new VolunteerId(new Guid(who + 1, 0, 7, [0x80, 0, 0, 0, 0, 0, 0, 1]));
            if (enrols)
            {
                var accepted = session.Enrol(VolunteerFactsFor.Adult(volunteer), new(volunteer.Value), TestDistrict.Nine).IsAccepted;
                accepted.Should().Be(model.Contains(who) || model.Count < capacity);
                if (accepted) model.Add(who);
            }
            else
            {
                session.Withdraw(volunteer, TestDistrict.Nine).IsAccepted.Should().Be(model.Remove(who));
            }

            session.Trainees.Should().HaveCount(model.Count);
        }
    });
}
