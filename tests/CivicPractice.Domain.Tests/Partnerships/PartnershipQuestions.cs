using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Partnerships;

public class PartnershipQuestions
{
    private static readonly Term Term = APartnership.Term;
    private static readonly CoBuildingPartnership[] OneInEachState =
        [.. Enum.GetValues<PartnershipState>().Select(state => APartnership.In(state).WithId(Next((int)state)).Build())];

    private static readonly CoBuildingPartnership Fulfilled =
        APartnership.In(PartnershipState.InForce).WithId(Next(10)).Delivered(1, 12).Delivered(2, 100).Build();

    private static readonly CoBuildingPartnership Longer =
        APartnership.In(PartnershipState.InForce).WithId(Next(9)).Drafting(draft => draft with { Term = new Term(Term.From.PlusDays(1), Term.Through.PlusDays(1)) }).Build();

    private static readonly CoBuildingPartnership[] All = [Longer, Fulfilled, .. OneInEachState];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        foreach (var day in new[] { Term.From, Term.Through, Term.Through.PlusDays(1) })
        {
            new InForceOn(day).ShouldAgreeWithItsExpression(All);
            new EndingBetween(day, Term.Through.PlusDays(1)).ShouldAgreeWithItsExpression(All);
        }

        new EndingBetween(Term.From, Term.Through).ShouldAgreeWithItsExpression(All);
        new PastItsTerm(Term.Through.PlusDays(1)).ShouldAgreeWithItsExpression(All);
        new BehindItsCommitments(APartnership.ChecksDueBy.PlusDays(1)).ShouldAgreeWithItsExpression(All);
    }

    [Fact]
    public void Show_what_holds_the_first_to_end_first()
    {
        new PartnershipsInForceSpec(Term.From).Evaluate(All).Should().Equal(OneInEachState[1], Fulfilled);
        new PartnershipsInForceSpec(Term.Through).Evaluate(All).Should().Equal(OneInEachState[1], Fulfilled, Longer);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 2)]
    [InlineData(1, 3)]
    public void Show_what_ends_through_a_day(int daysFromLast, int listed) =>
        new PartnershipsEndingSpec(Term.From, Term.Through.PlusDays(daysFromLast)).Evaluate(All).Should().HaveCount(listed);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public void Show_what_is_past_its_term(int daysFromLast, int listed) =>
        new PartnershipsPastTheirTermSpec(Term.Through.PlusDays(daysFromLast)).Evaluate(All).Should().HaveCount(listed);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    public void Show_what_is_behind_its_commitments(int daysFromDue, int listed) =>
        new PartnershipsBehindSpec(APartnership.ChecksDueBy.PlusDays(daysFromDue)).Evaluate(All).Should().HaveCount(listed);

    private static PartnershipId Next(int number) => new(new Guid(0xc000 + number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]));
}
