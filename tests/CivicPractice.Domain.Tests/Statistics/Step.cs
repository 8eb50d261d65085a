using CsCheck;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>One step of a random history; what its numbers mean depends on the command.</summary>
/// <param name="Command">Which command.</param>
/// <param name="Which">On which of the few things of its kind.</param>
/// <param name="Who">By or for which of the few volunteers.</param>
/// <param name="Amount">0 to 5; 0 is where a command is more likely to be a wrong one.</param>
/// <param name="Minutes">How much later it comes.</param>
/// <param name="IsRepeated">Whether it comes once more, under the same key.</param>
public sealed record Step(Command Command, int Which, int Who, int Amount, int Minutes, bool IsRepeated)
{
    public static Gen<Step[]> History(int least, int most) => Gen.Select(
        Gen.OneOfConst(Commands()), Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 12], Gen.Int[0, 5],
        (command, which, who, amount, minutes, repeat) => new Step(command, which, who, amount, minutes, repeat == 0)).Array[least, most];

    // What brings things forward comes more often than what ends them, or every history would end early.
    private static Command[] Commands() =>
    [
        .. Enum.GetValues<Command>(),
        Command.PlanSite, Command.OpenSite, Command.OpenSite, Command.ResumeSite, Command.ResumeSite, Command.RegisterVolunteer, Command.ResumeVolunteer, Command.ResumeOrganization,
        Command.Place, Command.Place, Command.Draft, Command.Draft, Command.SignUp, Command.SignUp, Command.CheckIn, Command.CorrectRequest, Command.CorrectActivity, Command.ReopenRequest,
        .. Enumerable.Repeat(Command.BringRequestOn, 20), .. Enumerable.Repeat(Command.BringActivityOn, 20),
    ];
}

/// <summary>The commands, and two that stand for whatever comes next for a request or an activity as it is.</summary>
public enum Command
{
    BringRequestOn, BringActivityOn,
    PlanSite, OpenSite, SuspendSite, ResumeSite, RelocateSite, ReclassifySite, MergeSite, CloseSite,
    RegisterOrganization, SuspendOrganization, ResumeOrganization, DissolveOrganization,
    RegisterVolunteer, SuspendVolunteer, ResumeVolunteer, WithdrawVolunteer, EndRegistration,
    Place, Dispatch, Accept, Decline, LetExpire, Begin, RecordFailedVisit, Serve, ConfirmRequest, ReviewRequest, CorrectRequest, ReopenRequest, CancelRequest,
    Draft, Publish, ChangeSeats, SignUp, Withdraw, CheckIn, CheckOut, Complete, ReviewActivity, CorrectActivity, CancelActivity,
}
