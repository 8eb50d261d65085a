using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

public class ResourceQuestions
{
    private static readonly SharedResource Usual = new AResource().WithId(Next(4)).Build();
    private static readonly SharedResource Gone = AResource.In(ResourceState.Withdrawn).WithId(Next(3)).Build();
    private static readonly SharedResource Movable = new AResource().WithId(Next(2)).Being(one => one with { Site = null, Quantity = 1 }).ContributedUnder(one => one with { Mode = MobilizationMode.OpenClosed }).Build();
    private static readonly SharedResource Elsewhere = new AResource().WithId(Next(1)).Being(one => one with { Site = ASite.OtherId, Periods = [AResource.Hours(1, 3)] })
        .ContributedUnder(one => one with { Sites = [ASite.OtherId], Partnership = new(new Guid("00000000-0000-7000-8000-00000000c0b9")) }).Build();

    private static readonly SharedResource OfTheRedCross = new AResource().WithId(Next(5)).ContributedUnder(one => one with { By = APartnership.RedCross }).Build();
    private static readonly SharedResource Unrecorded = new AResource().WithId(Next(6)).Booked(1, AResource.Hours(1)).Booked(1, AResource.Hours(0)).Build();

    private static readonly SharedResource[] All = [Usual, Gone, Movable, Elsewhere];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new ResourceUsableAt(ASite.StationId).ShouldAgreeWithItsExpression(All);
        new ResourceAtSite(ASite.StationId).ShouldAgreeWithItsExpression(All);
        new ResourceOfMode(MobilizationMode.OpenClosed).ShouldAgreeWithItsExpression(All);
        new ResourceOfAtLeast(2).ShouldAgreeWithItsExpression(All);
        new ResourceOfPartnership(APartnership.TheId).ShouldAgreeWithItsExpression(All);
        new ResourceOfPartner(APartnership.HealthBureau).ShouldAgreeWithItsExpression([.. All, OfTheRedCross]);
        foreach (var at in new[] { AResource.Hours(0).Until, AResource.Hours(1).Until }) new UseUnrecorded(at).ShouldAgreeWithItsExpression([.. All, Unrecorded]);
        new ResourceInState(ResourceState.Withdrawn).ShouldAgreeWithItsExpression(All);
        foreach (var during in new[] { AResource.Hours(0), AResource.Hours(1, 3), AResource.Hours(3, 2) }) new ResourceThereDuring(during).ShouldAgreeWithItsExpression(All);
    }

    [Fact]
    public void Narrow_down_what_may_be_booked()
    {
        new ResourcesToBookSpec(AResource.Hours(1, 3)).Evaluate(All).Should().Equal(Elsewhere, Movable, Usual);
        new ResourcesToBookSpec(AResource.Hours(0, 2)).Evaluate(All).Should().Equal(Movable, Usual);
        new ResourcesToBookSpec(AResource.Hours(1), site: ASite.OtherId).Evaluate(All).Should().Equal(Elsewhere, Movable);
        new ResourcesToBookSpec(AResource.Hours(1), quantity: 2).Evaluate(All).Should().Equal(Elsewhere, Usual);
        new ResourcesToBookSpec(AResource.Hours(1), mode: MobilizationMode.OpenClosed).Evaluate(All).Should().Equal(Movable);
    }

    [Fact]
    public void Show_what_a_partnership_has_contributed_and_what_stands_somewhere()
    {
        new ResourcesOfPartnershipSpec(APartnership.TheId).Evaluate(All).Should().Equal(Movable, Gone, Usual);
        new ResourcesInStateSpec(ResourceState.Available).Evaluate(All).Should().Equal(Elsewhere, Movable, Usual);
        new ResourcesInStateSpec(ResourceState.Available, ASite.StationId).Evaluate(All).Should().Equal(Usual);
        new ResourcesInStateSpec(ResourceState.Withdrawn, ASite.StationId).Evaluate(All).Should().Equal(Gone);
    }

    [Fact]
    public void Show_of_what_use_is_to_be_recorded_and_what_a_unit_shares()
    {
        var recorded = new AResource().WithId(Next(7)).Booked(1, AResource.Hours(0)).Used(1, 1, 60).Build();
        var released = new AResource().WithId(Next(8)).Booked(1, AResource.Hours(0)).Released(1).Build();

        new ResourcesUnrecordedSpec(AResource.Hours(0).Until).Evaluate([recorded, released, Unrecorded, Usual]).Should().Equal(Unrecorded);
        new ResourcesUnrecordedSpec(AResource.Hours(0).Until - Duration.Epsilon).Evaluate([Unrecorded]).Should().BeEmpty();
        new ResourcesOfPartnerSpec(APartnership.RedCross).Evaluate([Usual, OfTheRedCross]).Should().Equal(OfTheRedCross);
    }

    [Fact]
    public void Leave_it_to_the_resource_what_is_free()
    {
        var booked = new AResource().Booked(2, AResource.Hours(1)).Build();

        new ResourcesToBookSpec(AResource.Hours(1), quantity: 2).Evaluate([booked]).Should().ContainSingle().Which.FreeDuring(AResource.Hours(1)).Should().Be(1);
    }

    private static SharedResourceId Next(int number) => new(new Guid(number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]));
}
