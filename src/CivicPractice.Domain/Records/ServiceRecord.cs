using System.Diagnostics.CodeAnalysis;
using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>The record of one service by one volunteer (志愿服务记录, R8): what, where, when, for how long, by which unit, and who was in charge.</summary>
/// <remarks>
/// <para>It tells the time that was given. What of it counts is told by the honour roll, where time that two services share counts once.</para>
/// <para>It is never written over: a correction keeps what stood before (R11), what was recorded wrongly is struck out and stays to be read (R12). It stays under the registration of the
/// service, also when the person is erased (R16), and is kept for <see cref="PersonalData.PersonalDataRules.Retention"/> (R13); docs/decisions/0025-service-records.md.</para>
/// </remarks>
[Kind("service-record")]
public sealed partial class ServiceRecord : AggregateRoot<ServiceRecordId>
{
    private List<EarlierDetails> _earlier = [];
    private List<Objection> _objections = [];

    private ServiceRecord(DistrictId district, NewServiceRecord service, LocalDate day, LocalDate recordedOn, LocalDate dueBy, Instant at)
        : base(district, ServiceRecordId.Of(service.Volunteer, service.Cause))
    {
        Volunteer = service.Volunteer;
        Cause = service.Cause;
        Activity = service.Activity;
        Request = service.Request;
        DueBy = dueBy;
        RecordedOn = recordedOn;
        RecordedAt = at.ToMicrosecond();
        Write(service.Details, day);
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/record.md.</summary>
    public static Lifecycle<RecordState, RecordAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "record",
        RecordState.Recorded,
        (RecordState.Recorded, RecordAction.Contest, RecordState.Contested),
        (RecordState.Contested, RecordAction.Reject, RecordState.Recorded),
        (RecordState.Recorded, RecordAction.Correct, RecordState.Recorded),
        (RecordState.Contested, RecordAction.Correct, RecordState.Recorded),
        (RecordState.Recorded, RecordAction.StrikeOut, RecordState.StruckOut),
        (RecordState.Contested, RecordAction.StrikeOut, RecordState.StruckOut),
        (RecordState.Recorded, RecordAction.Evaluate, RecordState.Recorded),
        (RecordState.Contested, RecordAction.Evaluate, RecordState.Contested),
        (RecordState.Recorded, RecordAction.TakeBackEvaluation, RecordState.Recorded),
        (RecordState.Contested, RecordAction.TakeBackEvaluation, RecordState.Contested),
        (RecordState.Recorded, RecordAction.Expunge, RecordState.Expunged),
        (RecordState.StruckOut, RecordAction.Expunge, RecordState.Expunged));

    /// <summary>Where the record stands.</summary>
    public RecordState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The volunteer, under the registration of the service.</summary>
    public VolunteerId Volunteer { get; private set; }

    /// <summary>The service, as points and honour roll know it.</summary>
    public Guid Cause { get; private set; }

    /// <summary>The activity in which it was given, or <see langword="null"/>.</summary>
    public ActivityId? Activity { get; private set; }

    /// <summary>The request that it answered, or <see langword="null"/>.</summary>
    public ServiceRequestId? Request { get; private set; }

    /// <summary>What the activity or the service is called; empty once expunged.</summary>
    public string Name { get; private set; }

    /// <summary>What kind of service it was.</summary>
    public ActivityCategory Category { get; private set; }

    /// <summary>More of its content in words, or <see langword="null"/>.</summary>
    public string? Content { get; private set; }

    /// <summary>The site where it was given or that took care of it, or <see langword="null"/>.</summary>
    public PracticeSiteId? Site { get; private set; }

    /// <summary>Where it was given, in words, or <see langword="null"/>.</summary>
    public string? Place { get; private set; }

    /// <summary>From when until when time was given.</summary>
    public TimeRange Given { get; private set; }

    /// <summary>The day on which that began, in the district's time zone.</summary>
    public LocalDate Day { get; private set; }

    /// <summary>Whole minutes given.</summary>
    public int Minutes { get; private set; }

    /// <summary>The organising unit.</summary>
    public ActivityHost Unit { get; private set; }

    /// <summary>The person in charge, by the id under which they act.</summary>
    public ActorId InCharge { get; private set; }

    /// <summary>The day by which it had to be recorded (R10).</summary>
    public LocalDate DueBy { get; private set; }

    /// <summary>The day on which it was recorded, in the district's time zone.</summary>
    public LocalDate RecordedOn { get; private set; }

    /// <summary>When it was recorded.</summary>
    public Instant RecordedAt { get; private set; }

    /// <summary>Whether it was recorded too late: it counts all the same, for the volunteer is not to blame.</summary>
    public bool IsLate => RecordedOn > DueBy;

    /// <summary>Whether it counts.</summary>
    public bool Stands => State is RecordState.Recorded or RecordState.Contested;

    /// <summary>Since when an objection is open, or <see langword="null"/>.</summary>
    public Instant? ContestedAt { get; private set; }

    /// <summary>Why it was struck out, or <see langword="null"/>.</summary>
    public RecordFault? StruckOutFor { get; private set; }

    /// <summary>What it told before it was put right, oldest first.</summary>
    public IReadOnlyList<EarlierDetails> Earlier => _earlier;

    /// <summary>The volunteer's objections, oldest first; the last one may be open.</summary>
    public IReadOnlyList<Objection> Objections => _objections;

    /// <summary>What it tells.</summary>
    /// <exception cref="InvalidOperationException">It is expunged.</exception>
    public ServiceDetails Details => State == RecordState.Expunged
        ? throw new InvalidOperationException("What the record told is destroyed.")
        : new ServiceDetails { Name = Name, Category = Category, Content = Content, Site = Site, Place = Place, Given = Given, Unit = Unit, InCharge = InCharge };

    /// <summary>Records a service.</summary>
    /// <param name="district">The district.</param>
    /// <param name="service">Whose service it was, and what.</param>
    /// <param name="at">The moment of recording; from the end of the service on.</param>
    /// <param name="profile">The district's profile: within how many working days it is due (R10), and the time zone in which days are told.</param>
    /// <returns>The record, or refused with all of <see cref="NotVoluntaryService"/> (R12), <see cref="NoWholeMinute"/>, <see cref="ServiceNotOver"/> that apply.</returns>
    /// <exception cref="ArgumentException">Volunteer or cause is missing, or what R8 asks for.</exception>
    public static Decision<ServiceRecord> Record(DistrictId district, NewServiceRecord service, Instant at, DistrictProfile profile)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(profile);
        service.RequireSound(nameof(service));
        var given = service.Details.Given;
        var may = Decision.Unless(
            service.Nature == ServiceNature.Voluntary ? null : new NotVoluntaryService(service.Nature),
            service.Details.Minutes < 1 ? new NoWholeMinute(given) : null,
            at.ToMicrosecond() < given.Until ? new ServiceNotOver(given.Until) : null);
        if (!may.IsAccepted) return may;

        var endedOn = given.Until.InZone(profile.TimeZone).Date;
        var record = new ServiceRecord(
            district, service, given.From.InZone(profile.TimeZone).Date, at.InZone(profile.TimeZone).Date, profile.WorkingDays.After(endedOn, profile.Records.WithinWorkingDays), at);
        record.Raise(
            new ServiceRecorded(record.Id, record.Volunteer, record.Cause, record.Category, record.Day, record.Minutes, record.Activity, record.Request, record.DueBy), at);
        return record;
    }

    [MemberNotNull(nameof(Name))]
    private void Write(ServiceDetails details, LocalDate day)
    {
        Name = details.Name;
        Category = details.Category;
        Content = details.Content;
        Site = details.Site;
        Place = details.Place;
        Given = details.Given;
        Day = day;
        Minutes = details.Minutes;
        Unit = details.Unit;
        InCharge = details.InCharge;
    }
}
