using CivicPractice.Domain.Tests.Support;
using CivicPractice.Readiness;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Readiness;

/// <summary>Every command in every state: what the lifecycle forbids is refused alone and changes nothing; what it permits moves as the table says.</summary>
public class InspectionCommands
{
    private static readonly LocalDate Today = TestDistrict.Monday.PlusDays(1);

    public static TheoryData<InspectionState, InspectionAction> EveryCommandInEveryState { get; } = Matrix.Of<InspectionState, InspectionAction>();

    [Fact]
    public void Permit_exactly_the_published_moves() => SiteInspection.Lifecycle.ShouldPermitExactly("""
                   RecordFinding Conclude  ConfirmMending ExtendMending Supersede  Cancel
        Open       Open          Concluded .              .             .          Cancelled
        Concluded  .             .         Concluded      Concluded     Superseded .
        Superseded .             .         .              .             .          .
        Cancelled  .             .         .              .             .          .
        """);

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(InspectionState state, InspectionAction action)
    {
        var inspection = (state, action) is (InspectionState.Open, InspectionAction.Conclude) ? new AnInspection().OtherwiseMet().Build() : AnInspection.In(state).Build();

        if (SiteInspection.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(inspection, action).EnsureAccepted();
            Do(inspection, action).EnsureAccepted();
            inspection.State.Should().Be(next);
            Raised.EventsOf(inspection).Should().ContainSingle();
        }
        else if (IsRepetition(state, action))
        {
            Do(inspection, action).EnsureAccepted();
            inspection.State.Should().Be(state);
            Raised.EventsOf(inspection).Should().BeEmpty();
        }
        else
        {
            var refused = (Decision)new NotPermittedInState<InspectionState, InspectionAction>("inspection", state, action);
            inspection.ShouldStayUnchangedBy(one => Do(one, action)).Should().Be(refused);
            Ask(inspection, action).Should().Be(refused);
        }
    }

    [Theory]
    [InlineData(InspectionAction.RecordFinding)]
    [InlineData(InspectionAction.ConfirmMending)]
    [InlineData(InspectionAction.ExtendMending)]
    [InlineData(InspectionAction.Supersede)]
    public void That_name_what_is_done_are_accepted_again_by_question_and_command(InspectionAction action)
    {
        var inspection = action == InspectionAction.RecordFinding ? new AnInspection().Build() : AnInspection.In(InspectionState.Concluded).Build();
        Do(inspection, action).EnsureAccepted();
        var before = ((IAggregateRoot)inspection).Snapshot();

        Ask(inspection, action).EnsureAccepted();
        Do(inspection, action).EnsureAccepted();

        Unchanged.ShouldEqual(inspection, before);
        Raised.EventsOf(inspection).Should().ContainSingle();
    }

    private static bool IsRepetition(InspectionState state, InspectionAction action) => (state, action) is
        (InspectionState.Concluded, InspectionAction.Conclude)
        or (InspectionState.Superseded, InspectionAction.Supersede)
        or (InspectionState.Cancelled, InspectionAction.Cancel);

    private static Decision Do(SiteInspection inspection, InspectionAction action) => action switch
    {
        InspectionAction.RecordFinding => inspection.RecordFinding(RequirementCode.UnifiedSigns, Finding.Met("门牌齐全"), Today, TestDistrict.Nine),
        InspectionAction.Conclude => inspection.Conclude(Today, TestDistrict.Nine),
        InspectionAction.ConfirmMending => inspection.ConfirmMending(RequirementCode.FixedPremises, Today, TestDistrict.Nine),
        InspectionAction.ExtendMending => inspection.ExtendMending(RequirementCode.FixedPremises, AnInspection.MendBy.PlusDays(7), Today, TestDistrict.Nine),
        InspectionAction.Supersede => inspection.Supersede(AnInspection.OtherId, TestDistrict.Nine),
        InspectionAction.Cancel => inspection.Cancel(InspectionCancellationReason.PutOff, TestDistrict.Nine),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(SiteInspection inspection, InspectionAction action) => action switch
    {
        InspectionAction.RecordFinding => inspection.CanRecordFinding(RequirementCode.UnifiedSigns, Finding.Met("门牌齐全"), Today),
        InspectionAction.Conclude => inspection.CanConclude(Today),
        InspectionAction.ConfirmMending => inspection.CanConfirmMending(RequirementCode.FixedPremises, Today),
        InspectionAction.ExtendMending => inspection.CanExtendMending(RequirementCode.FixedPremises, AnInspection.MendBy.PlusDays(7), Today),
        InspectionAction.Supersede => inspection.CanSupersede(AnInspection.OtherId),
        InspectionAction.Cancel => inspection.CanCancel(),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
