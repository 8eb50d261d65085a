using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>A volunteer and a host signed a written agreement (签订志愿服务协议). The paper lies with the host.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="With">The site, the organisation or the team.</param>
/// <param name="Term">For which days, in the district's time zone.</param>
/// <param name="SignedOn">The day of signing; the agreement holds from then on at the earliest.</param>
/// <param name="Triggers">For what it was made; empty where it is for all.</param>
[EventName("agreement.signed")]
public sealed record AgreementSigned(
    VolunteerId Volunteer, AgreementId Agreement, ActivityHost With, Term Term, LocalDate SignedOn, IReadOnlyList<AgreementTrigger> Triggers) : DomainEvent;

/// <summary>A written agreement was ended, or put away after its last day (终止志愿服务协议).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="LastDay">The last day on which it holds, in the district's time zone; before its first where it never does.</param>
/// <param name="Reason">Why.</param>
[EventName("agreement.ended")]
public sealed record AgreementEnded(VolunteerId Volunteer, AgreementId Agreement, LocalDate LastDay, AgreementEndReason Reason) : DomainEvent;

/// <summary>A file of agreements took in that of another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Absorbed">The other registration.</param>
[EventName("agreement-file.absorbed")]
public sealed record AgreementFileAbsorbed(VolunteerId Volunteer, VolunteerId Absorbed) : DomainEvent;

/// <summary>A file of agreements went over into that of another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Into">The registration that goes on.</param>
[EventName("agreement-file.carried-over")]
public sealed record AgreementFileCarriedOver(VolunteerId Volunteer, VolunteerId Into) : DomainEvent;

/// <summary>What a file of agreements told of the person was forgotten.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("agreement-file.forgotten")]
public sealed record AgreementFileForgotten(VolunteerId Volunteer) : DomainEvent;
