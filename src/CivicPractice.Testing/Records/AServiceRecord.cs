using CivicPractice.Activities;
using CivicPractice.Evaluation;
using CivicPractice.PersonalData;
using CivicPractice.Records;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a service record through its public commands: the usual volunteer, two hours from nine on Monday, recorded at eleven.</summary>
public sealed class AServiceRecord
{
    private readonly List<Func<ServiceRecord, Decision>> _steps = [];
    private NewServiceRecord _service = Service;
    private DistrictProfile _profile = TestDistrict.Profile;
    private Instant? _recordedAt;

    /// <summary>What is recorded, unless changed.</summary>
    public static NewServiceRecord Service { get; } = new()
    {
        Volunteer = AVolunteer.TheId,
        Cause = new Guid("00000000-0000-7000-8000-000000000c01"),
        Details = new ServiceDetails
        {
            Name = "清洗门窗",
            Category = ActivityCategory.Housekeeping,
            Content = "为独居老人清洗门窗",
            Site = ASite.StationId,
            Given = Hours(0, 2),
            Unit = ActivityHost.Of(ATeam.TheId),
            InCharge = TestDistrict.Dispatcher,
        },
    };

    /// <summary>The id of the usual record.</summary>
    public static ServiceRecordId TheId { get; } = ServiceRecordId.Of(Service.Volunteer, Service.Cause);

    /// <summary>A stretch of Monday, in hours from nine.</summary>
    /// <param name="from">From when.</param>
    /// <param name="until">Until when.</param>
    public static TimeRange Hours(double from, double until) => new(TestDistrict.Nine + Duration.FromHours(from), TestDistrict.Nine + Duration.FromHours(until));

    /// <summary>Changes what is recorded.</summary>
    /// <param name="change">The service out of the usual one.</param>
    public AServiceRecord Being(Func<NewServiceRecord, NewServiceRecord> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _service = change(_service);
        return this;
    }

    /// <summary>Is of another cause.</summary>
    /// <param name="cause">The cause.</param>
    public AServiceRecord Of(Guid cause) => Being(service => service with { Cause = cause });

    /// <summary>Was given at another time.</summary>
    /// <param name="given">The time.</param>
    public AServiceRecord Given(TimeRange given) => Being(service => service with { Details = service.Details with { Given = given } });

    /// <summary>Is recorded under the rules of another profile.</summary>
    /// <param name="profile">The profile.</param>
    public AServiceRecord Under(DistrictProfile profile)
    {
        _profile = profile;
        return this;
    }

    /// <summary>Is recorded at another moment than the end.</summary>
    /// <param name="at">The moment.</param>
    public AServiceRecord RecordedAt(Instant at)
    {
        _recordedAt = at;
        return this;
    }

    /// <summary>Lets the volunteer object to it an hour after it was recorded.</summary>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="after">How long after it was recorded.</param>
    public AServiceRecord Contested(RecordFault fault = RecordFault.WrongTime, Duration? after = null) =>
        Then(record => record.Contest(fault, record.RecordedAt + (after ?? Duration.FromHours(1))));

    /// <summary>Turns the objection down.</summary>
    public AServiceRecord Rejected() => Then(record => record.Reject(ObjectionOutcome.RecordIsRight, record.RecordedAt + Duration.FromHours(2)));

    /// <summary>Puts it right: another hour was given.</summary>
    /// <param name="given">The time that is right; three hours from nine unless given.</param>
    public AServiceRecord Corrected(TimeRange? given = null) => Then(record => record.Correct(
        record.Details with { Given = given ?? Hours(0, 3) }, RecordFault.WrongTime, TestDistrict.Dispatcher, record.RecordedAt + Duration.FromHours(3), _profile.TimeZone));

    /// <summary>Evaluates it on a day.</summary>
    /// <param name="quality">How good it was; good unless given.</param>
    /// <param name="on">The day; Tuesday unless given.</param>
    /// <param name="source">The cause of the round whose review says so; somebody says so unless given.</param>
    public AServiceRecord Evaluated(EvaluationOutcome? quality = null, LocalDate? on = null, Guid? source = null)
    {
        var day = on ?? TestDistrict.Monday.PlusDays(1);
        return Then(record => record.Evaluate(quality ?? EvaluationOutcome.Good, day, TestDistrict.Dispatcher, day, record.RecordedAt + Duration.FromHours(30), source));
    }

    /// <summary>Takes back what a review said.</summary>
    /// <param name="source">The cause of the round that was reviewed.</param>
    public AServiceRecord EvaluationTakenBack(Guid source) => Then(record => record.TakeBackEvaluation(source, record.RecordedAt + Duration.FromHours(40)));

    /// <summary>Strikes it out.</summary>
    /// <param name="fault">What is wrong with it.</param>
    public AServiceRecord StruckOut(RecordFault fault = RecordFault.NotServed) => Then(record => record.StrikeOut(fault, record.RecordedAt + Duration.FromHours(4)));

    /// <summary>Expunges it on the first day on which that may be.</summary>
    public AServiceRecord Expunged() => Then(record => record.Expunge(FirstDayAfterKeeping(record.Day), _profile.PersonalData, record.RecordedAt + Duration.FromDays(4_000)));

    /// <summary>The first day on which a record of a day need not be kept any more, by the usual rules.</summary>
    /// <param name="day">The day of the service.</param>
    public static LocalDate FirstDayAfterKeeping(LocalDate day) => (day + new PersonalDataRules().Retention).PlusDays(1);

    /// <summary>Builds a record in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AServiceRecord In(RecordState state) => new AServiceRecord().Then(state);

    /// <summary>Brings it into a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public AServiceRecord Then(RecordState state) => state switch
    {
        RecordState.Recorded => this,
        RecordState.Contested => Contested(),
        RecordState.StruckOut => StruckOut(),
        RecordState.Expunged => Expunged(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public ServiceRecord Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public ServiceRecord BuildRaising()
    {
        var record = ServiceRecord.Record(TestDistrict.Id, _service, _recordedAt ?? _service.Details.Given.Until, _profile).EnsureAccepted();
        foreach (var step in _steps) step(record).EnsureAccepted();
        return record;
    }

    private AServiceRecord Then(Func<ServiceRecord, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
