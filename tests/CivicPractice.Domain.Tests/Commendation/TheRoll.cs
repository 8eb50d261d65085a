using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CsCheck;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class TheRoll
{
    private static readonly HonourAward Finest = new(Honour.FinestVolunteer, TestDistrict.Monday, "District office");

    [Fact]
    public void Credits_and_takes_back_a_cause_once()
    {
        var roll = new AnHonourRoll().Crediting(Cause(1), 60).Crediting(Cause(2), 30).Reversing(Cause(2)).Build();

        roll.CreditService(Cause(1), 90, TestDistrict.Monday, Points.Zero, new StarScale(), TestDistrict.Nine).EnsureAccepted();
        roll.ReverseService(Cause(2), Points.Zero, TestDistrict.Nine).EnsureAccepted();

        roll.Minutes.Should().Be(60);
        Raised.EventsOf(roll).Should().BeEmpty();
    }

    [Fact]
    public void Refuses_what_was_taken_back_and_what_never_was()
    {
        var roll = new AnHonourRoll().Crediting(Cause(1), 60).Reversing(Cause(1)).Build();

        roll.ShouldStayUnchangedBy(r => r.CreditService(Cause(1), 60, TestDistrict.Monday, Points.Zero, new StarScale(), TestDistrict.Nine))
            .Should().Be((Decision)new CreditReversed(Cause(1)));
        roll.ShouldStayUnchangedBy(r => r.ReverseService(Cause(2), Points.Zero, TestDistrict.Nine)).Should().Be((Decision)new NeverCredited(Cause(2)));
    }

    [Fact]
    public void Enters_an_honour_once()
    {
        var roll = new AnHonourRoll().Build();

        roll.AwardHonour(Finest, TestDistrict.Nine).EnsureAccepted();
        roll.AwardHonour(Finest with { }, TestDistrict.Nine).EnsureAccepted();
        roll.AwardHonour(Finest with { On = TestDistrict.Monday.PlusYears(1) }, TestDistrict.Nine).EnsureAccepted();

        roll.Honours.Should().HaveCount(2);
        Raised.EventsOf(roll).Should().HaveCount(2).And.HaveElementAt(0, new HonourAwarded(roll.Id, Honour.FinestVolunteer, TestDistrict.Monday));
    }

    [Fact]
    public void Cannot_be_used_without_causes_honours_and_units()
    {
        var roll = new AnHonourRoll().Build();
        Func<object>[] bugs =
        [
            () => roll.CreditService(Guid.Empty, 1, TestDistrict.Monday, Points.Zero, new StarScale(), TestDistrict.Nine),
            () => roll.CreditService(Cause(1), -1, TestDistrict.Monday, Points.Zero, new StarScale(), TestDistrict.Nine),
            () => roll.ReverseService(Guid.Empty, Points.Zero, TestDistrict.Nine),
            () => roll.AwardHonour(Finest with { Honour = default }, TestDistrict.Nine),
            () => roll.AwardHonour(Finest with { AwardedBy = " " }, TestDistrict.Nine),
            () => HonourRoll.Open(TestDistrict.Id, default, TestDistrict.Nine),
            () => PointsAccount.Open(default, ARequest.Volunteer, TestDistrict.Nine),
        ];

        foreach (var bug in bugs) bug.Should().Throw<ArgumentException>();
        roll.Services.Should().BeEmpty();
    }

    [Fact]
    public void Counts_every_minute_once_whatever_happens() =>
        Gen.Select(Gen.Bool, Gen.Int[1, 6], Gen.Int[0, 9_000]).List[0, 40].Sample(steps =>
        {
            var roll = new AnHonourRoll().Build();
            foreach (var (credits, cause, minutes) in steps)
            {
                _ = credits
                    ? roll.CreditService(Cause(cause), minutes, TestDistrict.Monday, Points.Zero, new StarScale(), TestDistrict.Nine)
                    : roll.ReverseService(Cause(cause), Points.Zero, TestDistrict.Nine);
                roll.Minutes.Should().Be(roll.Services.Where(service => service.ReversedAt is null).Sum(service => service.Minutes));
                roll.Services.Should().OnlyHaveUniqueItems(service => service.Cause);
                roll.Stars.Should().Be(new StarScale().Rate(roll.Minutes, Points.Zero));
                roll.StarAwards.Should().HaveCount(roll.Stars.Stars);
            }
        });
}
