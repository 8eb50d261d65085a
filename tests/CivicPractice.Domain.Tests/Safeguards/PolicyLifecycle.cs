using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Safeguards;

public class PolicyLifecycle
{
    public static TheoryData<PolicyState, PolicyAction> EveryCommandInEveryState { get; } = Matrix.Of<PolicyState, PolicyAction>();

    [Fact]
    public void Permits_exactly_the_published_moves() => InsurancePolicy.Lifecycle.ShouldPermitExactly("""
                  Cover   Release LetExpire Cancel
        InForce   InForce InForce Expired   Cancelled
        Expired   .       .       .         .
        Cancelled .       .       .         .
        """);

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Is_followed_by_every_command(PolicyState state, PolicyAction action)
    {
        var policy = new AnInsurancePolicy().Covering(ARequest.OtherVolunteer).Build();
        if (state == PolicyState.Expired) policy.LetExpire(policy.PeriodUntil).EnsureAccepted();
        if (state == PolicyState.Cancelled) policy.Cancel(TestDistrict.Nine).EnsureAccepted();
        policy.Forgotten();

        if (InsurancePolicy.Lifecycle.TryMove(state, action, out var next))
        {
            Do(policy, action).EnsureAccepted();
            policy.State.Should().Be(next);
            Raised.EventsOf(policy).Should().ContainSingle();
        }
        else if ((state, action) is (PolicyState.Expired, PolicyAction.LetExpire) or (PolicyState.Cancelled, PolicyAction.Cancel))
        {
            Do(policy, action).EnsureAccepted();
            policy.State.Should().Be(state);
            Raised.EventsOf(policy).Should().BeEmpty();
        }
        else
        {
            policy.ShouldStayUnchangedBy(p => Do(p, action)).Refusals.Should()
                .Equal(new NotPermittedInState<PolicyState, PolicyAction>("insurance-policy", state, action));
        }
    }

    private static Decision Do(InsurancePolicy policy, PolicyAction action) => action switch
    {
        PolicyAction.Cover => policy.Cover([ARequest.Volunteer], TestDistrict.Nine),
        PolicyAction.Release => policy.Release(ARequest.OtherVolunteer, TestDistrict.Nine),
        PolicyAction.LetExpire => policy.LetExpire(policy.PeriodUntil),
        PolicyAction.Cancel => policy.Cancel(TestDistrict.Nine),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
