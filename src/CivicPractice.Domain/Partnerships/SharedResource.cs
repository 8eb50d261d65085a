using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>A thing that a partner shares (共享资源): so many of it at once, in its periods, under a commitment and so in one of the six modes. It is booked and its use is measured.</summary>
/// <remarks>
/// <para>At every moment the bookings that hold are together not more than there is. Times are half-open: of two that only touch neither is in the other's way.</para>
/// <para>Every command either changes the state and raises one event, or is refused and changes nothing. Repeating a command is accepted and changes nothing, where its
/// documentation says so.</para>
/// <para>Bookings that ended long ago (<see cref="PartnershipRules.KeepEndedBookings"/>) are added to <see cref="Months"/> by the next command on a booking, so that it stays small; nothing is lost of <see cref="Sum"/>.</para>
/// </remarks>
[Kind("resource")]
public sealed partial class SharedResource : AggregateRoot<SharedResourceId>
{
    private List<TimeRange> _periods;
    private List<ResourceBooking> _bookings = [];
    private List<ResourceMonth> _months = [];

    private SharedResource(DistrictId district, SharedResourceId id, NewResource resource, CommitmentFacts under)
        : base(district, id)
    {
        Partnership = under.Partnership;
        Commitment = under.Commitment;
        By = under.By;
        Mode = under.Mode;
        Name = resource.Name;
        Site = resource.Site;
        Quantity = resource.Quantity;
        SetPeriods(resource.Periods);
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/resource.md. What was booked before it was withdrawn can be recorded, corrected and given back.</summary>
    public static Lifecycle<ResourceState, ResourceAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "resource",
        ResourceState.Available,
        (ResourceState.Available, ResourceAction.Book, ResourceState.Available),
        (ResourceState.Available, ResourceAction.Release, ResourceState.Available),
        (ResourceState.Available, ResourceAction.RecordUse, ResourceState.Available),
        (ResourceState.Available, ResourceAction.CorrectUse, ResourceState.Available),
        (ResourceState.Available, ResourceAction.ChangeQuantity, ResourceState.Available),
        (ResourceState.Available, ResourceAction.AddPeriod, ResourceState.Available),
        (ResourceState.Available, ResourceAction.LimitTo, ResourceState.Available),
        (ResourceState.Available, ResourceAction.Move, ResourceState.Available),
        (ResourceState.Available, ResourceAction.Withdraw, ResourceState.Withdrawn),
        (ResourceState.Available, ResourceAction.Lapse, ResourceState.Withdrawn),
        (ResourceState.Withdrawn, ResourceAction.Release, ResourceState.Withdrawn),
        (ResourceState.Withdrawn, ResourceAction.RecordUse, ResourceState.Withdrawn),
        (ResourceState.Withdrawn, ResourceAction.CorrectUse, ResourceState.Withdrawn));

    /// <summary>Where it stands.</summary>
    public ResourceState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The partnership it is contributed under.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>The number of the commitment.</summary>
    public int Commitment { get; private set; }

    /// <summary>The party that contributes it.</summary>
    public PartnerId By { get; private set; }

    /// <summary>The way of mobilising.</summary>
    public MobilizationMode Mode { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; }

    /// <summary>Where it is; <see langword="null"/> for what comes to wherever it is needed.</summary>
    public PracticeSiteId? Site { get; private set; }

    /// <summary>How many can be used at once.</summary>
    public int Quantity { get; private set; }

    /// <summary>When it is there, in order, none touching another.</summary>
    public IReadOnlyList<TimeRange> Periods => _periods;

    /// <summary>When it is there first.</summary>
    public Instant AvailableFrom { get; private set; }

    /// <summary>The first moment after which it is never there any more.</summary>
    public Instant AvailableUntil { get; private set; }

    /// <summary>The bookings that are kept by themselves, in the order of booking; those given back too.</summary>
    public IReadOnlyList<ResourceBooking> Bookings => _bookings;

    /// <summary>The sums of the others, by month.</summary>
    public IReadOnlyList<ResourceMonth> Months => _months;

    /// <summary>The moment through which ended bookings are in <see cref="Months"/> only, or <see langword="null"/>; nothing is booked before it.</summary>
    public Instant? FoldedThrough { get; private set; }

    /// <summary>When the first booking ends of which no use is recorded, or <see langword="null"/>; kept so that a store can be asked.</summary>
    public Instant? NextUnrecorded { get; private set; }

    /// <summary>How much was booked and used in all, in quantity-minutes.</summary>
    public ResourceMinutes Sum => _bookings.Aggregate(
        new ResourceMinutes(_months.Sum(month => month.Booked), _months.Sum(month => month.Used)), (sum, booking) => sum + booking.Sum);

    /// <summary>Contributes a resource (提供资源).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new resource.</param>
    /// <param name="resource">What it is.</param>
    /// <param name="under">What is known of the commitment.</param>
    /// <param name="profile">The district's profile, for its time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// The resource, or refused for all of <see cref="CommitmentNotStanding"/>, <see cref="SiteNotInScope"/> and <see cref="ContributionNotInForce"/> (not signed, ended, or a
    /// period reaches beyond the term) that apply.
    /// </returns>
    /// <exception cref="ArgumentException">It has no name, no quantity, no period, periods that overlap; or the facts are of another district.</exception>
    public static Decision<SharedResource> Contribute(
        DistrictId district, SharedResourceId id, NewResource resource, CommitmentFacts under, DistrictProfile profile, Instant at)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(under);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentException.ThrowIfNullOrWhiteSpace(resource.Name, nameof(resource));
        if (resource.Site == default(PracticeSiteId)) throw new ArgumentException("The id of the site is missing.", nameof(resource));
        if (resource.Quantity < 1) throw new ArgumentException("A resource is at least one thing.", nameof(resource));
        if (resource.Periods.Count == 0 || resource.Periods.Contains(default)) throw new ArgumentException("A resource is there at some time.", nameof(resource));
        if (resource.Periods.Where((one, i) => resource.Periods.Take(i).Any(one.Overlaps)).Any()) throw new ArgumentException("Two periods overlap.", nameof(resource));

        var made = new SharedResource(district, id, resource, under);
        made.RequireSameDistrict(under.District, nameof(under));
        made.RequireSameDistrict(profile.Id, nameof(profile));
        var may = Decision.Unless(
            UnlessAgreed(under),
            resource.Site is { } site && !under.Sites.Contains(site) ? new SiteNotInScope(site) : null,
            made._periods.Select(period => UnlessInForce(period, under, profile)).FirstOrDefault(refusal => refusal is not null));
        if (!may.IsAccepted) return may;

        made.Raise(new ResourceContributed(id, under.Partnership, under.Commitment, under.By, under.Mode, resource.Site, resource.Quantity, [.. made._periods]), at);
        return made;
    }

    /// <summary>Whether there may be more or fewer of it.</summary>
    /// <param name="quantity">How many; at least 1.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="ChangeQuantity" path="/returns"/>
    /// <inheritdoc cref="ChangeQuantity" path="/exception"/>
    public Decision CanChangeQuantity(int quantity, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        var permitted = Lifecycle.Permits(State, ResourceAction.ChangeQuantity);
        if (!permitted.IsAccepted) return permitted;
        var booked = PeakFrom(at);
        return Decision.Unless(quantity < booked ? new FewerThanBooked(quantity, booked) : null);
    }

    /// <summary>There are more or fewer of it (调整数量), never fewer than are booked at any moment to come. The same number again is accepted and changes nothing.</summary>
    /// <param name="quantity">How many; at least 1.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="FewerThanBooked"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is none at all.</exception>
    public Decision ChangeQuantity(int quantity, Instant at)
    {
        var may = CanChangeQuantity(quantity, at);
        if (!may.IsAccepted || quantity == Quantity) return may;

        State = Lifecycle.Move(State, ResourceAction.ChangeQuantity);
        Quantity = quantity;
        Raise(new ResourceQuantityChanged(Id, quantity), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be there for another period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="under">What is known of its commitment.</param>
    /// <param name="profile">The district's profile, for its time zone.</param>
    /// <inheritdoc cref="AddPeriod" path="/returns"/>
    /// <inheritdoc cref="AddPeriod" path="/exception"/>
    public Decision CanAddPeriod(TimeRange period, CommitmentFacts under, DistrictProfile profile)
    {
        if (period == default) throw new ArgumentException("The period is missing.", nameof(period));
        RequireOwn(under);
        RequireOwn(profile);
        var permitted = Lifecycle.Permits(State, ResourceAction.AddPeriod);
        return !permitted.IsAccepted ? permitted : Decision.Unless(UnlessAgreed(under), UnlessInForce(period, under, profile));
    }

    /// <summary>It is there for another period (增加期限), such as after a renewal; periods that touch or overlap become one. What it is there for already is accepted and changes nothing.</summary>
    /// <param name="period">The period.</param>
    /// <param name="under">What is known of its commitment.</param>
    /// <param name="profile">The district's profile, for its time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="CommitmentNotStanding"/> and <see cref="ContributionNotInForce"/> that apply.</returns>
    /// <exception cref="ArgumentException">The period is missing, or the facts are not those of its commitment and district.</exception>
    public Decision AddPeriod(TimeRange period, CommitmentFacts under, DistrictProfile profile, Instant at)
    {
        var may = CanAddPeriod(period, under, profile);
        if (!may.IsAccepted || IsThere(period)) return may;

        State = Lifecycle.Move(State, ResourceAction.AddPeriod);
        SetPeriods([.. _periods, period]);
        Raise(new ResourcePeriodsChanged(Id, [.. _periods]), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be gone from a moment on.</summary>
    /// <param name="until">The first moment without it.</param>
    /// <inheritdoc cref="LimitTo" path="/returns"/>
    public Decision CanLimitTo(Instant until)
    {
        var permitted = Lifecycle.Permits(State, ResourceAction.LimitTo);
        return !permitted.IsAccepted ? permitted : Decision.Unless(until.ToMicrosecond() <= AvailableFrom ? new NoTimeLeft(AvailableFrom) : null, UnlessBookedBeyond(until));
    }

    /// <summary>It is gone from a moment on (缩短期限). What ends before that moment anyway is accepted and changes nothing.</summary>
    /// <param name="until">The first moment without it.</param>
    /// <param name="at">The moment of the command.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="NoTimeLeft"/> and <see cref="ResourceStillBooked"/> that apply; <see cref="BookingsAfter"/> lists these bookings.</returns>
    public Decision LimitTo(Instant until, Instant at)
    {
        var may = CanLimitTo(until);
        if (!may.IsAccepted || AvailableUntil <= until) return may;

        State = Lifecycle.Move(State, ResourceAction.LimitTo);
        SetPeriods([.. _periods.Where(period => period.From < until.ToMicrosecond()).Select(period => new TimeRange(period.From, Instant.Min(period.Until, until)))]);
        Raise(new ResourcePeriodsChanged(Id, [.. _periods]), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be at another site.</summary>
    /// <param name="to">What is known of the site; <see langword="null"/> for a resource that comes to wherever it is needed.</param>
    /// <param name="under">What is known of its commitment.</param>
    /// <inheritdoc cref="MoveTo" path="/returns"/>
    /// <inheritdoc cref="MoveTo" path="/exception"/>
    public Decision CanMoveTo(SiteFacts? to, CommitmentFacts under)
    {
        RequireOwn(under);
        if (to is not null) RequireSameDistrict(to.District, nameof(to));
        if (to?.Site == Site) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, ResourceAction.Move);
        return !permitted.IsAccepted || to is null ? permitted : Decision.Unless(
            under.Sites.Contains(to.Site) ? null : new SiteNotInScope(to.Site),
            to.IsLive ? null : new SiteEnded(to.Site, to.State));
    }

    /// <summary>It is at another site from now on (调拨); who has booked it keeps it. Where it is already is accepted and changes nothing.</summary>
    /// <param name="to">What is known of the site; <see langword="null"/> for a resource that comes to wherever it is needed.</param>
    /// <param name="under">What is known of its commitment.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="SiteNotInScope"/> and <see cref="SiteEnded"/> that apply.</returns>
    /// <exception cref="ArgumentException">The facts are those of another commitment or district.</exception>
    public Decision MoveTo(SiteFacts? to, CommitmentFacts under, Instant at)
    {
        var may = CanMoveTo(to, under);
        if (!may.IsAccepted || to?.Site == Site) return may;

        State = Lifecycle.Move(State, ResourceAction.Move);
        var from = Site;
        Site = to?.Site;
        Raise(new ResourceMoved(Id, from, Site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be taken back.</summary>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Withdraw" path="/returns"/>
    public Decision CanWithdraw(Instant at)
    {
        var permitted = Lifecycle.Permits(State, ResourceAction.Withdraw);
        return !permitted.IsAccepted ? permitted : Decision.Unless(UnlessBookedBeyond(at));
    }

    /// <summary>It is taken back (收回). Withdrawing it again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ResourceStillBooked"/>; <see cref="BookingsAfter"/> lists these bookings.</returns>
    public Decision Withdraw(Instant at)
    {
        if (State == ResourceState.Withdrawn) return Decision.Accepted;
        var may = CanWithdraw(at);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ResourceAction.Withdraw);
        Raise(new ResourceWithdrawn(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it lapses.</summary>
    /// <param name="under">What is known of its commitment.</param>
    /// <inheritdoc cref="Lapse" path="/returns"/>
    /// <inheritdoc cref="Lapse" path="/exception"/>
    public Decision CanLapse(CommitmentFacts under)
    {
        RequireOwn(under);
        var permitted = Lifecycle.Permits(State, ResourceAction.Lapse);
        return !permitted.IsAccepted ? permitted : Decision.Unless(under is { IsInForce: true, State: CommitmentState.Agreed } ? new ContributionStands(under.Partnership, under.Commitment) : null);
    }

    /// <summary>
    /// What it was contributed under has ended: the partnership, or the commitment (随协议终止). It is not booked any more; who has booked it keeps it. Again is accepted and changes nothing.
    /// </summary>
    /// <param name="under">What is known of its commitment.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ContributionStands"/>.</returns>
    /// <exception cref="ArgumentException">The facts are those of another commitment or district.</exception>
    public Decision Lapse(CommitmentFacts under, Instant at)
    {
        RequireOwn(under);
        if (State == ResourceState.Withdrawn) return Decision.Accepted;
        var may = CanLapse(under);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ResourceAction.Lapse);
        Raise(new ResourceLapsed(Id), at);
        return Decision.Accepted;
    }

    private static bool Holds(Term term, TimeRange during, DistrictProfile profile) =>
        term.Contains(during.From.InZone(profile.TimeZone).Date) && term.Contains((during.Until - Duration.Epsilon).InZone(profile.TimeZone).Date);

    private static ContributionNotInForce? UnlessInForce(TimeRange during, CommitmentFacts under, DistrictProfile profile) =>
        under.IsInForce && Holds(under.Term, during, profile) ? null : new ContributionNotInForce(under.Partnership, under.Term, under.IsInForce);

    private static CommitmentNotStanding? UnlessAgreed(CommitmentFacts under) =>
        under.State == CommitmentState.Agreed ? null : new CommitmentNotStanding(under.Commitment, under.State);

    private ResourceStillBooked? UnlessBookedBeyond(Instant until)
    {
        var left = BookingsAfter(until);
        return left.Count == 0 ? null : new ResourceStillBooked(left.Count, left.Max(one => one.During.Until));
    }

    private void RequireOwn(CommitmentFacts under)
    {
        ArgumentNullException.ThrowIfNull(under);
        RequireSameDistrict(under.District, nameof(under));
        if ((under.Partnership, under.Commitment) != (Partnership, Commitment)) throw new ArgumentException("The facts are those of another commitment.", nameof(under));
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_periods))]
    private void SetPeriods(IEnumerable<TimeRange> periods)
    {
        List<TimeRange> joined = [];
        foreach (var next in periods.OrderBy(period => period.From))
        {
            if (joined.Count > 0 && next.From <= joined[^1].Until) joined[^1] = new TimeRange(joined[^1].From, Instant.Max(joined[^1].Until, next.Until));
            else joined.Add(next);
        }

        _periods = joined;
        AvailableFrom = joined[0].From;
        AvailableUntil = joined[^1].Until;
    }
}
