using CivicPractice.Certificates;
using CivicPractice.Commendation;
using CivicPractice.Mobilization;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Scheduling;
using CivicPractice.Teams;
using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>Merging two registrations of one person (合并重复注册), so that no hour, point, star or certificate is lost or counted twice; the use case, written once.</summary>
/// <remarks>
/// The past is not rewritten: activities, requests and records of service keep the registration they were done under. What is held now goes over: teams, roles, kits, applications, points, hours, stars, honours, insurance, training, absences.
/// What is still to come is given over beforehand; what the one that ends is asked is withdrawn, but for a call-up that was not answered: the other is called in its place. Not safe for concurrent use, as the district is not. docs/decisions/0024-duplicates.md.
/// </remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class MergingVolunteers(OpenDistrict district)
{
    /// <summary>Merges one registration into another one of the same person.</summary>
    /// <param name="id">The registration that ends, in force or ended before.</param>
    /// <param name="into">The registration that goes on.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> for each that is unknown, or with all of <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="StillServes"/>, <see cref="StillInTraining"/>, <see cref="PersonsDiffer"/>,
    /// <see cref="RoleApplicationPending"/>, <see cref="IdentityKitOutstanding"/> (both have a kit of one team) that apply. The same merge again is accepted.
    /// </returns>
    /// <exception cref="ArgumentException">Both are the same registration.</exception>
    public ValueTask<Decision> MergeAsync(VolunteerId id, VolunteerId into, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        if (id == into) throw new ArgumentException("A registration is not merged with itself.", nameof(into));
        return district.RunAsync($"volunteer.merge {id} {into}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            var merged = await district.Volunteers.FindAsync(id, cancellationToken);
            var kept = await district.Volunteers.FindAsync(into, cancellationToken);
            if (merged is null || kept is null)
                return Decision.Unless(merged is null ? new NotFound("volunteer", id.Value) : null, kept is null ? new NotFound("volunteer", into.Value) : null);
            if (merged.MergedInto == into) return Decision.Accepted;

            var holdings = merged.ToHoldings();
            var may = merged.CanMergeInto() & kept.CanAbsorb(holdings) & await NothingAheadAsync(id, at, cancellationToken);
            if (!may.IsAccepted) return may;

            var so = await HandOverTeamsAsync(holdings, kept, at, cancellationToken) & kept.Absorb(holdings, at) & merged.MergeInto(into, at)
                & await TellPersonsAsync(holdings, kept, at, cancellationToken) & await new ServingRequests(district).WithdrawOffersWithinAsync(id, at, cancellationToken)
                & await new MobilizingVolunteers(district).HandOverWithinAsync(id, into, at, cancellationToken);
            return so & await CarryCreditAsync(id, into, at, cancellationToken) & await CarryTrainingAsync(id, into, at, cancellationToken)
                & await CarryScheduleAsync(id, into, at, cancellationToken) & await CarryScreeningAsync(id, into, at, cancellationToken) & await CarryAgreementsAsync(id, into, at, cancellationToken)
                & await CarryCoversAsync(id, into, at, cancellationToken) & await new IssuingCertificates(district).RenewWithinAsync(id, CertificateRevocationReason.RegistrationsMerged, at, cancellationToken) & await CarryAbsencesAsync(id, into, at, cancellationToken);
        }
    }

    private async ValueTask<Decision> NothingAheadAsync(VolunteerId id, Instant at, CancellationToken cancellationToken)
    {
        var schedule = await district.Schedules.FindAsync(id, cancellationToken);
        var training = await district.TrainingFiles.FindAsync(id, cancellationToken);
        // Who is still there serves under the registration that came.
        var overtime = Duration.Max(district.Profile.Activities.Overtime, district.Profile.Requests.Overtime);
        return Decision.Unless(
            schedule?.Bookings.Where(one => one.During.Until + overtime > at).ToList() is [var booking, ..] ? new StillServes(id, booking.During) : null,
            training?.Allotted is [var allotted, ..] ? new StillInTraining(id, allotted.Session) : null);
    }

    // Where the one led, the other leads. Of two applications in one drive that stand one is taken back, and its place with it.
    private async ValueTask<Decision> HandOverTeamsAsync(VolunteerHoldings holdings, Volunteer kept, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var membership in holdings.Memberships)
        {
            so &= await district.NoteLeftAsync(membership.Team, holdings.Volunteer, at, cancellationToken);
            if (!kept.IsMemberOf(membership.Team)) so &= await district.NoteJoinedAsync(membership.Team, kept.Id, at, cancellationToken);
            if (await district.Teams.FindAsync(membership.Team, cancellationToken) is { } team && team.Leader == holdings.Volunteer) so &= team.AppointLeader(kept.Id, isActiveMember: true, at);
        }

        var ours = await district.Applications.ListAsync(new ApplicationsOfVolunteerSpec(kept.Id), cancellationToken);
        foreach (var application in await district.Applications.ListAsync(new ApplicationsOfVolunteerSpec(holdings.Volunteer), cancellationToken))
        {
            if (!application.CanCarryTo().IsAccepted) continue;
            var twin = ours.FirstOrDefault(one => one.Drive == application.Drive && one.CanCarryTo().IsAccepted);
            // The one that was admitted stands, of two alike the one of the registration that goes on.
            var (stands, falls) = twin is { State: ApplicationState.Pending } && application.State == ApplicationState.Admitted ? (application, twin) : (twin ?? application, twin is null ? null : application);
            if (stands == application) so &= application.CarryTo(kept.Id, at);
            if (falls is not null) so &= await StepBackAsync(falls, at, cancellationToken);
        }

        return so;
    }

    // Without leaving the team: the other application stands for the membership.
    private async ValueTask<Decision> StepBackAsync(TeamApplication application, Instant at, CancellationToken cancellationToken)
    {
        var so = application.Withdraw(at);
        return await district.RecruitmentDrives.FindAsync(application.Drive, cancellationToken) is { } drive ? so & drive.ReleasePlace(application.Id, at) : so;
    }

    private async ValueTask<Decision> TellPersonsAsync(VolunteerHoldings holdings, Volunteer kept, Instant at, CancellationToken cancellationToken)
    {
        if (kept.Person is not { } id || await district.Persons.FindAsync(id, cancellationToken) is not { } person) return Decision.Accepted;
        var so = person.EndEnrolment(holdings.Volunteer, at) & person.Enrol(kept.Id, at);
        return person.TellsAge ? so & kept.RecordBirthdays(person.EightFrom, person.AdultFrom, at) : so;
    }

    // Both are closed here even if they were never opened: what is credited later to the registration that ends finds its way.
    private async ValueTask<Decision> CarryCreditAsync(VolunteerId id, VolunteerId into, Instant at, CancellationToken cancellationToken)
    {
        var (account, roll) = (await district.PointsAccounts.FindAsync(id, cancellationToken), await district.HonourRolls.FindAsync(id, cancellationToken));
        if (account is null) district.PointsAccounts.Add(account = PointsAccount.Open(district.Id, id, at));
        if (roll is null) district.HonourRolls.Add(roll = HonourRoll.Open(district.Id, id, at));
        var (keptAccount, keptRoll) = (await district.PointsAccounts.FindAsync(into, cancellationToken), await district.HonourRolls.FindAsync(into, cancellationToken));
        if (keptAccount is null) district.PointsAccounts.Add(keptAccount = PointsAccount.Open(district.Id, into, at));
        if (keptRoll is null) district.HonourRolls.Add(keptRoll = HonourRoll.Open(district.Id, into, at));

        return new CreditOfOne(keptAccount, keptRoll, district.Profile.Points, district.Profile.Stars).Absorb(account, roll.ToHoldings(), district.DayOf(at), at)
            & account.CarryTo(into, at)
            & roll.CarryTo(into, at);
    }

    private async ValueTask<Decision> CarryTrainingAsync(VolunteerId id, VolunteerId into, Instant at, CancellationToken cancellationToken)
    {
        if (await district.TrainingFiles.FindAsync(id, cancellationToken) is not { Certificates.Count: > 0 } file) return Decision.Accepted;
        var kept = await district.TrainingFiles.FindAsync(into, cancellationToken);
        if (kept is null) district.TrainingFiles.Add(kept = TrainingFile.Of(district.Id, into));
        return kept.Absorb(id, file.Certificates, at) & file.CarryTo(into, at);
    }

    // What was served lately counts for rest and limits; it stays where it is, too, for whatever gives it back.
    private async ValueTask<Decision> CarryScheduleAsync(VolunteerId id, VolunteerId into, Instant at, CancellationToken cancellationToken)
    {
        if (await district.Schedules.FindAsync(id, cancellationToken) is not { Bookings.Count: > 0 } schedule) return Decision.Accepted;
        var kept = await district.Schedules.FindAsync(into, cancellationToken);
        if (kept is null) district.Schedules.Add(kept = Schedule.Of(district.Id, into));
        return kept.Absorb(id, schedule.Bookings, at);
    }

    private async ValueTask<Decision> CarryScreeningAsync(VolunteerId id, VolunteerId into, Instant at, CancellationToken cancellationToken)
    {
        if (await district.ScreeningFiles.FindAsync(id, cancellationToken) is not { } file || (file.Passes.Count == 0 && file.Checks.Count == 0)) return Decision.Accepted;
        var kept = await district.ScreeningFiles.FindAsync(into, cancellationToken);
        if (kept is null) district.ScreeningFiles.Add(kept = ScreeningFile.Of(district.Id, into));
        return kept.Absorb(file.ToHoldings(), district.DayOf(at), at) & file.CarryTo(into, at);
    }

    private async ValueTask<Decision> CarryAgreementsAsync(VolunteerId id, VolunteerId into, Instant at, CancellationToken cancellationToken)
    {
        if (await district.AgreementFiles.FindAsync(id, cancellationToken) is not { Agreements.Count: > 0 } file) return Decision.Accepted;
        var kept = await district.AgreementFiles.FindAsync(into, cancellationToken);
        if (kept is null) district.AgreementFiles.Add(kept = AgreementFile.Of(district.Id, into));
        return kept.Absorb(id, file.Agreements, at) & file.CarryTo(into, at);
    }

    private async ValueTask<Decision> CarryAbsencesAsync(VolunteerId id, VolunteerId into, Instant at, CancellationToken cancellationToken)
    {
        if (await district.AbsenceFiles.FindAsync(id, cancellationToken) is not { Absences.Count: > 0 } file) return Decision.Accepted;
        var kept = await district.AbsenceFiles.FindAsync(into, cancellationToken);
        if (kept is null) district.AbsenceFiles.Add(kept = AbsenceFile.Of(district.Id, into));
        return kept.Absorb(id, file.Absences, district.Profile.NoShows, at) & file.CarryTo(into, district.Profile.NoShows, at);
    }

    // The policy knows whom it covers: the seat goes over with the cover, or is free again where both had one.
    private async ValueTask<Decision> CarryCoversAsync(VolunteerId id, VolunteerId into, Instant at, CancellationToken cancellationToken)
    {
        if (await district.VolunteerCovers.FindAsync(id, cancellationToken) is not { Covers.Count: > 0 } covers) return Decision.Accepted;
        var kept = await district.VolunteerCovers.FindAsync(into, cancellationToken);
        if (kept is null) district.VolunteerCovers.Add(kept = VolunteerCovers.Open(district.Id, into, at));

        var so = Decision.Accepted;
        foreach (var policyId in covers.Covers.Where(cover => cover.During.Until > at).Select(cover => cover.Policy).Distinct())
        {
            if (await district.InsurancePolicies.FindAsync(policyId, cancellationToken) is { } policy && policy.CanRelease(id).IsAccepted) so &= policy.Release(id, at) & policy.Cover([into], at);
        }

        return so & kept.Absorb(id, covers.Covers, at) & covers.CarryTo(into, at);
    }
}
