using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>A step of the screening (筛选) holds for a volunteer, out of an application or a check; a pass of the same step that held until then is replaced.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Step">The step.</param>
/// <param name="From">The day on which it was passed, the first on which it holds, in the district's time zone.</param>
/// <param name="Through">The last day it holds, included; <see langword="null"/> when it does not expire.</param>
/// <param name="Application">The application in which it was passed, or <see langword="null"/>.</param>
/// <param name="Check">The check that was passed, or <see langword="null"/>.</param>
[EventName("screening.passed")]
public sealed record ScreeningPassed(
    VolunteerId Volunteer, ScreeningStep Step, LocalDate From, LocalDate? Through, TeamApplicationId? Application, ScreeningCheckId? Check) : DomainEvent;

/// <summary>A pass of the screening was revoked; why stays with the file.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Step">The step.</param>
/// <param name="From">The day on which it had been passed.</param>
/// <param name="NeverHeld">Whether it counts as never passed, also for the days before.</param>
[EventName("screening.revoked")]
public sealed record ScreeningRevoked(VolunteerId Volunteer, ScreeningStep Step, LocalDate From, bool NeverHeld) : DomainEvent;

/// <summary>A check of a step was asked for outside of applications, such as the renewal of a pass (申请复审).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Check">The check.</param>
/// <param name="Step">The step.</param>
/// <param name="HoldsThrough">The last day the pass holds that is to be renewed, grace included; <see langword="null"/> when none holds or it does not expire.</param>
[EventName("screening-check.asked")]
public sealed record ScreeningCheckAsked(VolunteerId Volunteer, ScreeningCheckId Check, ScreeningStep Step, LocalDate? HoldsThrough) : DomainEvent;

/// <summary>A check was failed, and the step holds no longer; why stays with the file.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Check">The check.</param>
/// <param name="Step">The step.</param>
[EventName("screening-check.failed")]
public sealed record ScreeningCheckFailed(VolunteerId Volunteer, ScreeningCheckId Check, ScreeningStep Step) : DomainEvent;

/// <summary>A check was called off before there was a result; grace ends that day.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Check">The check.</param>
/// <param name="Step">The step.</param>
/// <param name="HoldsThrough">The last day the pass holds now that was to be renewed; <see langword="null"/> when there is none or it does not expire.</param>
[EventName("screening-check.withdrawn")]
public sealed record ScreeningCheckWithdrawn(VolunteerId Volunteer, ScreeningCheckId Check, ScreeningStep Step, LocalDate? HoldsThrough) : DomainEvent;

/// <summary>A screening file took in that of another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Absorbed">The other registration.</param>
[EventName("screening-file.absorbed")]
public sealed record ScreeningFileAbsorbed(VolunteerId Volunteer, VolunteerId Absorbed) : DomainEvent;

/// <summary>A screening file went over into that of another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Into">The registration that goes on.</param>
[EventName("screening-file.carried-over")]
public sealed record ScreeningFileCarriedOver(VolunteerId Volunteer, VolunteerId Into) : DomainEvent;

/// <summary>What the screening told of the person was forgotten.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("screening-file.forgotten")]
public sealed record ScreeningFileForgotten(VolunteerId Volunteer) : DomainEvent;
