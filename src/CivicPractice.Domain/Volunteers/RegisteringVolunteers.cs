using CivicPractice.Activities;
using CivicPractice.Mobilization;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>Registering volunteers (注册), and ending registrations: the use cases, written once.</summary>
/// <param name="district">The district, opened for who acts.</param>
public sealed class RegisteringVolunteers(OpenDistrict district)
{
    /// <summary>Registers a volunteer under a number that nobody else has. The same registration again, while it is as it was made, is accepted and changes nothing.</summary>
    /// <remarks>Who comes back after the registration has ended registers anew, under a new id and a new number.</remarks>
    /// <param name="id">The id of the new volunteer.</param>
    /// <param name="registration">What is written on the registration.</param>
    /// <param name="at">The moment of registering; its day in the district's time zone judges ages.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="AlreadyExists"/> (registered with other words, changed since, or ended) alone, with <see cref="NotFound"/> for each of person, home site and organisation that is unknown, or with all of <see cref="VolunteerNumberTaken"/>,
    /// <see cref="OrganizationInactive"/>, the refusals of <see cref="PersonalData.Person.Enrol"/> (registered already) and of <see cref="Volunteer.Register"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">As <see cref="Volunteer.Register"/>, or birthdays are said though the record of the person tells the age.</exception>
    public ValueTask<Decision> RegisterAsync(
        VolunteerId id, NewVolunteer registration, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registration);
        return district.RunAsync($"volunteer.register {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            var claim = await district.VolunteerNumbers.FindAsync(VolunteerNumberClaimId.Of(registration.Number), cancellationToken);
            if (await district.Volunteers.FindAsync(id, cancellationToken) is { } known)
                return Decision.Unless(known.IsStillAs(registration) ? null : new AlreadyExists("volunteer", id.Value));

            var person = registration.Person is { } personId ? await district.Persons.FindAsync(personId, cancellationToken) : null;
            var home = registration.Home is { } homeId ? await district.Sites.FindAsync(homeId, cancellationToken) : null;
            var organization = registration.Organization is { } organizationId ? await district.Organizations.FindAsync(organizationId, cancellationToken) : null;
            var so = Decision.Unless(
                person is null && registration.Person is { } nobody ? new NotFound("person", nobody.Value) : null,
                home is null && registration.Home is { } nowhere ? new NotFound("site", nowhere.Value) : null,
                organization is null && registration.Organization is { } nothing ? new NotFound("organization", nothing.Value) : null);
            if (!so.IsAccepted) return so;

            so = Decision.Unless(claim is null ? null : new VolunteerNumberTaken(id));
            if (organization is not null) so &= organization.CanTakeIn();
            if (person is not null) so &= person.Enrol(id, at);

            if (person is { TellsAge: true } && (registration.EightFrom ?? registration.AdultFrom) is not null)
                throw new ArgumentException("The birthdays stand in the record of the person.", nameof(registration));
            var complete = person is { TellsAge: true } ? registration with { EightFrom = person.EightFrom, AdultFrom = person.AdultFrom } : registration;
            var registered = Volunteer.Register(district.Id, id, complete, at.InZone(district.Profile.TimeZone).Date, at);
            so &= registered;
            if (!so.IsAccepted) return so;

            district.Volunteers.Add(registered.Value);
            district.VolunteerNumbers.Add(VolunteerNumberClaim.Claim(district.Id, registration.Number, id, at));
            return so;
        }
    }

    /// <summary>The volunteer belongs to another organisation from now on, or to none (变更所属组织).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="organization">The organisation, or <see langword="null"/> for none.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for volunteer and organisation, or with all of <see cref="OrganizationInactive"/> and the refusals of <see cref="Volunteer.TransferTo"/> that apply.</returns>
    /// <exception cref="ArgumentException">The organisation is the default value.</exception>
    public ValueTask<Decision> TransferAsync(
        VolunteerId id, VolunteerOrganizationId? organization, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"volunteer.transfer {id} {organization}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            var volunteer = await district.Volunteers.FindAsync(id, cancellationToken);
            var into = organization is { } one ? await district.Organizations.FindAsync(one, cancellationToken) : null;
            if (volunteer is null || (organization is not null && into is null))
            {
                return Decision.Unless(
                    volunteer is null ? new NotFound("volunteer", id.Value) : null,
                    into is null && organization is { } nothing ? new NotFound("organization", nothing.Value) : null);
            }

            var so = volunteer.TransferTo(organization, at);
            return into is null ? so : into.CanTakeIn() & so;
        }
    }

    /// <summary>The volunteer goes of their own will (退出); teams they lead have no leader then. What they are asked is withdrawn, and seats in requests that are still to come are given back, also those a team named them for, and those in emergency mobilisations and in activities that are still to come.</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.Withdraw"/> is.</returns>
    public ValueTask<Decision> WithdrawAsync(VolunteerId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync(
            $"volunteer.withdraw {id}", key, () => EndAsync(id, volunteer => volunteer.Withdraw(at), at, cancellationToken), cancellationToken);

    /// <summary>The district ends the registration (注销), with what follows from it as from going of one's own will.</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.EndRegistration"/> is.</returns>
    public ValueTask<Decision> EndRegistrationAsync(
        VolunteerId id, RegistrationEndReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync(
            $"volunteer.end-registration {id} {reason}", key, () => EndWithinAsync(id, reason, at, cancellationToken), cancellationToken);

    /// <summary>Part of a command: the district ends the registration, with all that follows from it.</summary>
    internal ValueTask<Decision> EndWithinAsync(VolunteerId id, RegistrationEndReason reason, Instant at, CancellationToken cancellationToken) =>
        EndAsync(id, volunteer => volunteer.EndRegistration(reason, at), at, cancellationToken);

    private async ValueTask<Decision> EndAsync(VolunteerId id, Func<Volunteer, Decision> end, Instant at, CancellationToken cancellationToken)
    {
        if (await district.Volunteers.FindAsync(id, cancellationToken) is not { } volunteer) return new NotFound("volunteer", id.Value);
        var memberships = volunteer.Memberships;
        var so = end(volunteer);
        if (!so.IsAccepted) return so;

        so &= await district.CloseAbsencesAsync(id, at, cancellationToken);
        var serving = new ServingRequests(district);
        so &= await serving.WithdrawOffersWithinAsync(id, at, cancellationToken) & await serving.GiveSeatsBackWithinAsync(id, at, cancellationToken);
        so &= await new MobilizingVolunteers(district).ReleaseWithinAsync(id, at, cancellationToken) & await new SigningUp(district).GiveSeatsBackWithinAsync(id, at, cancellationToken);
        // Nobody is left waiting for an answer that would no longer be followed by anything.
        foreach (var application in await district.Applications.ListAsync(new ApplicationsOfVolunteerSpec(id), cancellationToken))
        {
            if (application.State == ApplicationState.Pending) so &= application.Withdraw(at);
        }

        if (volunteer.Person is { } personId && await district.Persons.FindAsync(personId, cancellationToken) is { } person) so &= person.EndEnrolment(id, at);
        foreach (var membership in memberships)
        {
            so &= await district.NoteLeftAsync(membership.Team, id, at, cancellationToken);
            var team = await district.Teams.FindAsync(membership.Team, cancellationToken);
            if (team?.Leader == id) so &= team.StepDown(id, at);
        }

        return so;
    }
}
