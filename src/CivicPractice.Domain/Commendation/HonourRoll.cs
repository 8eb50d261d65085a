using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>What a volunteer is commended for (激励嘉许): time served, stars (星级), honours (荣誉). Nothing here is spent when points are.</summary>
/// <remarks>
/// <para>Keyed by the volunteer: one roll each. Every cause counts once; repeating it is accepted and changes nothing.</para>
/// <para>A star comes by itself with the credit that reaches its threshold; one that a level above the district awards is proposed then, and comes when its award is entered. It stays when the district's scale changes, and falls only
/// when credit is taken back without which its threshold would not have been reached (docs/decisions/0006-points-reversal.md).</para>
/// </remarks>
[Kind("honour-roll")]
public sealed partial class HonourRoll : AggregateRoot<VolunteerId>
{
    private List<CreditedService> _services = [];
    private List<StarAward> _starAwards = [];
    private List<HonourAward> _honours = [];

    private HonourRoll(DistrictId district, VolunteerId volunteer)
        : base(district, volunteer)
    {
    }

    /// <summary>Whole minutes served, over all causes that were not taken back.</summary>
    public long Minutes { get; private set; }

    /// <summary>The stars held.</summary>
    public StarRating Stars { get; private set; }

    /// <summary>The registration of the same person whose roll goes on, or <see langword="null"/> while this one does.</summary>
    public VolunteerId? CarriedTo { get; private set; }

    /// <summary>The services credited, oldest first, also those taken back.</summary>
    public IReadOnlyList<CreditedService> Services => _services;

    /// <summary>The stars held and what each was given for, from the first star up.</summary>
    public IReadOnlyList<StarAward> StarAwards => _starAwards;

    /// <summary>The honours, oldest first.</summary>
    public IReadOnlyList<HonourAward> Honours => _honours;

    /// <summary>Opens the roll of a volunteer, with nothing on it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment.</param>
    public static HonourRoll Open(DistrictId district, VolunteerId volunteer, Instant at)
    {
        var roll = new HonourRoll(district, volunteer);
        roll.Raise(new HonourRollOpened(volunteer), at);
        return roll;
    }

    /// <summary>Whether time served can be credited.</summary>
    /// <param name="cause">The service.</param>
    /// <inheritdoc cref="CreditService(Guid, int, LocalDate, Points, StarScale, Instant)" path="/returns"/>
    public Decision CanCreditService(Guid cause)
    {
        RequireCause(cause);
        return Decision.Unless(Closed(), Find(cause) is { } index && _services[index].ReversedAt is not null ? new CreditReversed(cause) : null);
    }

    /// <summary>Credits time served of which only the length is known, and every star it reaches. The same cause again is accepted and changes nothing.</summary>
    /// <param name="cause">The service; a cause counts once.</param>
    /// <param name="minutes">Whole minutes served; 0 or more.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    /// <param name="earned">The volunteer's points earned, this service's among them; for scales that ask for points.</param>
    /// <param name="scale">The district's scale.</param>
    /// <param name="at">The moment of crediting.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>, <see cref="CreditReversed"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing, or the minutes are negative.</exception>
    public Decision CreditService(Guid cause, int minutes, LocalDate day, Points earned, StarScale scale, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        return CreditService(cause, minutes, null, day, earned, scale, at);
    }

    /// <summary>Credits time served, and every star it reaches; time that another service on the roll shares counts there. The same cause again is accepted and changes nothing.</summary>
    /// <param name="cause">The service; a cause counts once.</param>
    /// <param name="given">From when until when time was given.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    /// <param name="earned">The volunteer's points earned, this service's among them; for scales that ask for points.</param>
    /// <param name="scale">The district's scale.</param>
    /// <param name="at">The moment of crediting.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>, <see cref="CreditReversed"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing.</exception>
    public Decision CreditService(Guid cause, TimeRange given, LocalDate day, Points earned, StarScale scale, Instant at) =>
        CreditService(cause, CountedMinutes(given), given, day, earned, scale, at);

    private Decision CreditService(Guid cause, int minutes, TimeRange? given, LocalDate day, Points earned, StarScale scale, Instant at)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var may = CanCreditService(cause);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        _services = [.. _services, new CreditedService(cause, minutes, day, at.ToMicrosecond(), null, given)];
        Minutes += minutes;
        Raise(new ServiceCredited(Id, cause, minutes), at);
        Rise(scale.Rate(Minutes, earned), scale, at);
        return may;
    }

    /// <summary>Whether a credit can be taken back.</summary>
    /// <param name="cause">The service.</param>
    /// <inheritdoc cref="ReverseService" path="/returns"/>
    public Decision CanReverseService(Guid cause)
    {
        RequireCause(cause);
        return Decision.Unless(Closed(), Find(cause) is null ? new NeverCredited(cause) : null);
    }

    /// <summary>Takes a credit back, and every star that is no longer reached; time that another service shared counts there now. The same cause again is accepted and changes nothing.</summary>
    /// <param name="cause">The service.</param>
    /// <param name="earned">The volunteer's points earned, without this service's.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>, <see cref="NeverCredited"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing.</exception>
    public Decision ReverseService(Guid cause, Points earned, Instant at)
    {
        var may = CanReverseService(cause);
        if (!may.IsAccepted) return may;
        var index = Find(cause)!.Value;
        var service = _services[index];
        if (service.ReversedAt is not null) return may;

        Raise(new ServiceReversed(Id, cause, service.Minutes), at);
        Recount(Put(index, service with { ReversedAt = at.ToMicrosecond() }), at);
        Fall(earned, at);
        return may;
    }

    /// <summary>Whether an honour can be entered.</summary>
    /// <param name="honour">As what the volunteer is honoured, when and by which unit.</param>
    /// <inheritdoc cref="AwardHonour" path="/returns"/>
    /// <inheritdoc cref="AwardHonour" path="/exception"/>
    public Decision CanAwardHonour(HonourAward honour)
    {
        ArgumentNullException.ThrowIfNull(honour);
        honour.RequireSound(nameof(honour));
        return Decision.Unless(Closed());
    }

    /// <summary>Enters an honour (表彰). The same honour of the same day and unit, or of the same evaluation, again is accepted and changes nothing.</summary>
    /// <param name="honour">As what the volunteer is honoured, when and by which unit.</param>
    /// <param name="at">The moment of entering.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>; else what was awarded is entered.</returns>
    /// <exception cref="ArgumentException">The honour or the awarding unit is missing.</exception>
    public Decision AwardHonour(HonourAward honour, Instant at)
    {
        var may = CanAwardHonour(honour);
        if (!may.IsAccepted || honour.IsAmong(_honours)) return may;

        _honours = [.. _honours, honour];
        Raise(new HonourAwarded(Id, honour.Honour, honour.On, honour.Cycle), at);
        return Decision.Accepted;
    }

    /// <summary>Whether an honour can be taken back.</summary>
    /// <param name="honour">The honour as it was entered.</param>
    /// <inheritdoc cref="WithdrawHonour" path="/returns"/>
    /// <inheritdoc cref="WithdrawHonour" path="/exception"/>
    public Decision CanWithdrawHonour(HonourAward honour)
    {
        ArgumentNullException.ThrowIfNull(honour);
        return Decision.Unless(Closed());
    }

    /// <summary>Takes an honour back (撤销荣誉), such as one of an evaluation that was put right. One that is not on the roll is accepted and nothing changes.</summary>
    /// <param name="honour">The honour as it was entered.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>.</returns>
    /// <exception cref="ArgumentException">There is no honour.</exception>
    public Decision WithdrawHonour(HonourAward honour, Instant at)
    {
        var may = CanWithdrawHonour(honour);
        if (!may.IsAccepted || !_honours.Contains(honour)) return may;

        _honours = [.. _honours.Where(other => other != honour)];
        Raise(new HonourWithdrawn(Id, honour.Honour, honour.On, honour.Cycle), at);
        return Decision.Accepted;
    }

    private CarriedOver? Closed() => CarriedTo is { } into ? new CarriedOver(into) : null;

    private static void RequireCause(Guid cause)
    {
        if (cause == Guid.Empty) throw new ArgumentException("The cause is missing.", nameof(cause));
    }

    private int? Find(Guid cause)
    {
        for (var i = _services.Count - 1; i >= 0; i--)
            if (_services[i].Cause == cause) return i;
        return null;
    }
}
