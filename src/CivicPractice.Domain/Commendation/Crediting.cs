using CivicPractice.Certificates;
using CivicPractice.Records;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>Credits service to volunteers (激励嘉许): points and roll together, both or neither.</summary>
/// <remarks>Account and roll are opened with the first credit. What concerns a registration that was merged is done to the one that goes on. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed class Crediting(OpenDistrict district, IVolunteerFactsSource facts)
{
    /// <summary>Credits with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public Crediting(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Credits one service to one volunteer, and commits.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="cause">The service; a cause counts once for a volunteer.</param>
    /// <param name="minutes">Whole minutes served; 0 or more.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    /// <param name="at">The moment of crediting.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for an unknown volunteer or <see cref="CreditReversed"/>.</returns>
    public ValueTask<Decision> CreditAsync(
        VolunteerId volunteer, Guid cause, int minutes, LocalDate day, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync(FormattableString.Invariant($"commendation.credit {volunteer} {cause} {minutes} {day:uuuu'-'MM'-'dd}"), key, async () =>
            await facts.FindAsync(volunteer, cancellationToken) is null
                ? new NotFound("volunteer", volunteer.Value)
                : await CreditWithinAsync(volunteer, cause, minutes, day, at, cancellationToken), cancellationToken);

    /// <summary>Credits one service to one volunteer within the caller's unit of work, and does not commit: for use cases that credit many at once and know whom.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="cause">The service; a cause counts once for a volunteer.</param>
    /// <param name="minutes">Whole minutes served; 0 or more.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    /// <param name="at">The moment of crediting.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="CreditReversed"/>; then neither points nor roll are changed.</returns>
    public async ValueTask<Decision> CreditWithinAsync(
        VolunteerId volunteer, Guid cause, int minutes, LocalDate day, Instant at, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        return await CreditWithinAsync(volunteer, cause, both => both.Credit(cause, minutes, day, at), at, cancellationToken);
    }

    /// <summary>Credits one service to one volunteer within the caller's unit of work, and does not commit; time that another service of the volunteer shares counts once.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="cause">The service; a cause counts once for a volunteer.</param>
    /// <param name="given">From when until when time was given.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    /// <param name="at">The moment of crediting.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="CreditReversed"/>; then neither points nor roll are changed.</returns>
    public ValueTask<Decision> CreditWithinAsync(
        VolunteerId volunteer, Guid cause, TimeRange given, LocalDate day, Instant at, CancellationToken cancellationToken = default) =>
        CreditWithinAsync(volunteer, cause, both => both.Credit(cause, given, day, at), at, cancellationToken);

    private async ValueTask<Decision> CreditWithinAsync(VolunteerId volunteer, Guid cause, Func<CreditOfOne, Decision> credit, Instant at, CancellationToken cancellationToken)
    {
        if (cause == Guid.Empty) throw new ArgumentException("The cause is missing.", nameof(cause));
        var (holder, account) = await district.AccountOfAsync(volunteer, cancellationToken);
        var roll = await district.HonourRolls.FindAsync(holder, cancellationToken);
        var may = Both(account?.CanEarn(cause), roll?.CanCreditService(cause));
        if (!may.IsAccepted) return may;

        if (account is null) district.PointsAccounts.Add(account = PointsAccount.Open(district.Id, holder, at));
        if (roll is null) district.HonourRolls.Add(roll = HonourRoll.Open(district.Id, holder, at));
        return credit(Both(account, roll));
    }

    /// <summary>Puts one credit right within the caller's unit of work, and does not commit: points, hours and stars follow, also those of services that share its time.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="cause">The service.</param>
    /// <param name="given">From when until when time was given.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, <see cref="NeverCredited"/> or <see cref="CreditReversed"/>; then neither points nor roll are changed.</returns>
    public async ValueTask<Decision> CorrectWithinAsync(VolunteerId volunteer, Guid cause, TimeRange given, LocalDate day, Instant at, CancellationToken cancellationToken = default)
    {
        var (holder, account) = await district.AccountOfAsync(volunteer, cancellationToken);
        var roll = await district.HonourRolls.FindAsync(holder, cancellationToken);
        if (account is null || roll is null) return new NotFound("points-account", volunteer.Value);
        var may = Both(account.CanCorrect(cause), roll.CanCorrectService(cause));
        return !may.IsAccepted ? may : Both(account, roll).Correct(cause, given, day, at);
    }

    /// <summary>Takes one credit back from points and roll, and commits.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="cause">The service.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, <see cref="NeverCredited"/>, or <see cref="RecordStands"/>: what is recorded is struck out (<see cref="CorrectingRecords.StrikeOutAsync"/>).</returns>
    public ValueTask<Decision> ReverseAsync(
        VolunteerId volunteer, Guid cause, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"commendation.reverse {volunteer} {cause}", key, async () =>
        {
            var records = await RecordsOfOneCause.FindAsync(district, volunteer, cause, cancellationToken);
            if (records.FirstOrDefault(record => record.Stands) is { } standing) return new RecordStands(standing.Id);
            var so = await ReverseWithinAsync(volunteer, cause, at, cancellationToken);
            return !so.IsAccepted ? so : so & await new IssuingCertificates(district).RenewWithinAsync(volunteer, CertificateRevocationReason.RecordStruckOut, at, cancellationToken);
        }, cancellationToken);

    /// <summary>Takes one credit back within the caller's unit of work, and does not commit: for use cases that take back what goes with it.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="cause">The service.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="NeverCredited"/>; then neither points nor roll are changed.</returns>
    public async ValueTask<Decision> ReverseWithinAsync(VolunteerId volunteer, Guid cause, Instant at, CancellationToken cancellationToken = default)
    {
        var (holder, account) = await district.AccountOfAsync(volunteer, cancellationToken);
        var roll = await district.HonourRolls.FindAsync(holder, cancellationToken);
        if (account is null || roll is null) return new NotFound("points-account", volunteer.Value);
        var may = Both(account.CanReverse(cause), roll.CanReverseService(cause));
        return !may.IsAccepted ? may : Both(account, roll).Reverse(cause, at);
    }

    /// <summary>Spends a volunteer's points (兑换) where a district keeps no catalogue, and commits; the quarter is told in the district's time zone. Rewards of a catalogue: <see cref="RedeemingRewards"/>.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="cause">What they are spent on; a cause counts once.</param>
    /// <param name="points">How many; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="PointsAccount.Redeem"/> is.</returns>
    /// <exception cref="ArgumentException">As in <see cref="PointsAccount.Redeem"/>.</exception>
    public ValueTask<Decision> RedeemAsync(
        VolunteerId volunteer, Guid cause, Points points, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"points.redeem {volunteer} {cause} {points}", key, async () =>
        {
            var (_, account) = await district.AccountOfAsync(volunteer, cancellationToken);
            var day = at.InZone(district.Profile.TimeZone).Date;
            return account is null
                ? new NotFound("points-account", volunteer.Value)
                : account.Redeem(cause, points, day, district.Profile.Points, at);
        }, cancellationToken);

    /// <summary>Enters an honour on a volunteer's roll (表彰), and commits.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="honour">As what the volunteer is honoured, when and by which unit.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for an unknown volunteer.</returns>
    public ValueTask<Decision> AwardHonourAsync(
        VolunteerId volunteer, HonourAward honour, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(honour);
        return district.RunAsync(FormattableString.Invariant($"honours.award {volunteer} {honour.Honour} {honour.On:uuuu'-'MM'-'dd} {honour.AwardedBy}"), key, async () =>
        {
            if (await facts.FindAsync(volunteer, cancellationToken) is null) return new NotFound("volunteer", volunteer.Value);
            var (holder, _) = await district.AccountOfAsync(volunteer, cancellationToken);
            var roll = await district.HonourRolls.FindAsync(holder, cancellationToken);
            if (roll is null) district.HonourRolls.Add(roll = HonourRoll.Open(district.Id, holder, at));
            return roll.AwardHonour(honour, at);
        }, cancellationToken);
    }

    private CreditOfOne Both(PointsAccount account, HonourRoll roll) => new(account, roll, district.Profile.Points, district.Profile.Stars);

    // Account and roll know the same causes, so they refuse for the same reasons; one is enough for the reader.
    private static Decision Both(Decision? account, Decision? roll) =>
        (account ?? Decision.Accepted) is { IsAccepted: false } refused ? refused : roll ?? Decision.Accepted;
}
