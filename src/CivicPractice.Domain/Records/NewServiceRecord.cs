using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Volunteers;

namespace CivicPractice.Records;

/// <summary>A service to be recorded.</summary>
public sealed record NewServiceRecord
{
    /// <summary>Who served.</summary>
    public required VolunteerId Volunteer { get; init; }

    /// <summary>What was served, as it is credited: of an activity <see cref="ParticipationId.CauseIn"/>, of a request its id, of anything else an id that the caller makes.</summary>
    public required Guid Cause { get; init; }

    /// <summary>What the record tells.</summary>
    public required ServiceDetails Details { get; init; }

    /// <summary>What kind of work it was; only voluntary service is recorded (R12).</summary>
    public ServiceNature Nature { get; init; }

    /// <summary>The activity in which it was given, or <see langword="null"/>.</summary>
    public ActivityId? Activity { get; init; }

    /// <summary>The request that it answered, or <see langword="null"/>.</summary>
    public ServiceRequestId? Request { get; init; }

    internal void RequireSound(string name)
    {
        if (Volunteer == default) throw new ArgumentException("Somebody served.", name);
        if (Cause == Guid.Empty) throw new ArgumentException("The cause is missing.", name);
        ArgumentNullException.ThrowIfNull(Details, name);
        Details.RequireSound(name);
    }
}
