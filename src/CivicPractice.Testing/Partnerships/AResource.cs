using CivicPractice.Activities;
using CivicPractice.Partnerships;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a shared resource through its public commands: three sets of blood-pressure meters that the health bureau brings to the station, from Monday at nine for thirty days.</summary>
public sealed class AResource
{
    private readonly List<Action<SharedResource>> _steps = [];
    private NewResource _resource = Resource;
    private CommitmentFacts _under = Under;
    private SharedResourceId _id = TheId;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static SharedResourceId TheId { get; } = new(new Guid("00000000-0000-7000-8000-00000000c0c1"));

    /// <summary>From Monday at nine for thirty days.</summary>
    public static TimeRange Period { get; } = TimeRange.Starting(TestDistrict.Nine, Duration.FromDays(30));

    /// <summary>What it is.</summary>
    public static NewResource Resource { get; } = new() { Name = "血压计", Site = ASite.StationId, Quantity = 3, Periods = [Period] };

    /// <summary>What is known of the first commitment of the usual partnership.</summary>
    public static CommitmentFacts Under { get; } = APartnership.In(PartnershipState.InForce).Build().FactsOf(1)!;

    /// <summary>The id of a booking.</summary>
    /// <param name="number">1 for the first.</param>
    public static Guid BookingOf(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0xc0, 0xbf);

    /// <summary>Some hours, from a number of hours after nine on Monday.</summary>
    /// <param name="later">How many hours later it begins.</param>
    /// <param name="hours">How long it is, in hours.</param>
    public static TimeRange Hours(int later, int hours = 1) => TimeRange.Starting(TestDistrict.Nine + Duration.FromHours(later), Duration.FromHours(hours));

    /// <summary>Builds a resource in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AResource In(ResourceState state) => state switch
    {
        ResourceState.Available => new AResource(),
        ResourceState.Withdrawn => new AResource().Withdrawn(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AResource WithId(SharedResourceId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes what it is.</summary>
    /// <param name="change">What it is out of the usual one.</param>
    public AResource Being(Func<NewResource, NewResource> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _resource = change(_resource);
        return this;
    }

    /// <summary>Contributes it under another commitment.</summary>
    /// <param name="change">What is known of the commitment out of the usual one.</param>
    public AResource ContributedUnder(Func<CommitmentFacts, CommitmentFacts> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _under = change(_under);
        return this;
    }

    /// <summary>Books it, each time under the next <see cref="BookingOf"/>.</summary>
    /// <param name="quantity">How many.</param>
    /// <param name="during">From when until when.</param>
    /// <param name="activity">The activity it is for.</param>
    public AResource Booked(int quantity, TimeRange during, ActivityId? activity = null)
    {
        return Then(resource =>
        {
            var number = Enumerable.Range(1, int.MaxValue).First(next => resource.Find(BookingOf(next)) is null);
            return resource.Book(BookingOf(number), new NewResourceBooking(quantity, during, activity), _under, TestDistrict.Profile, _now);
        });
    }

    /// <summary>Gives a booking back.</summary>
    /// <param name="booking">Its number.</param>
    public AResource Released(int booking) => Then(resource => resource.Release(BookingOf(booking), TestDistrict.Profile, _now));

    /// <summary>Records the use of a booking at its end.</summary>
    /// <param name="booking">Its number.</param>
    /// <param name="quantity">How many were used.</param>
    /// <param name="minutes">For how many minutes.</param>
    public AResource Used(int booking, int quantity, int minutes) => Then(resource => resource.RecordUse(
        BookingOf(booking), quantity, minutes, TestDistrict.Profile, _now = Instant.Max(_now, resource.Find(BookingOf(booking))!.During.Until)));

    /// <summary>Lets days pass.</summary>
    /// <param name="days">How many.</param>
    public AResource AfterDays(int days)
    {
        _steps.Add(_ => _now += Duration.FromDays(days));
        return this;
    }

    /// <summary>Lets it lapse with its partnership.</summary>
    public AResource Lapsed() => Then(resource => resource.Lapse(_under with { IsInForce = false }, _now));

    /// <summary>Takes it back.</summary>
    public AResource Withdrawn() => Then(resource => resource.Withdraw(_now));

    /// <summary>Builds it, with nothing raised.</summary>
    public SharedResource Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with all it has raised, to be added to a district and committed.</summary>
    public SharedResource BuildRaising()
    {
        _now = TestDistrict.Nine;
        var resource = SharedResource.Contribute(TestDistrict.Id, _id, _resource, _under, TestDistrict.Profile, _now).EnsureAccepted();
        foreach (var step in _steps) step(resource);
        return resource;
    }

    private AResource Then(Func<SharedResource, Decision> step)
    {
        _steps.Add(resource => step(resource).EnsureAccepted());
        return this;
    }
}
