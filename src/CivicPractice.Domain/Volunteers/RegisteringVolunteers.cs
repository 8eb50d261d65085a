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
            var known = new KnownOfRegistration
            {
                Claim = await district.VolunteerNumbers.FindAsync(VolunteerNumberClaimId.Of(registration.Number), cancellationToken),
                Volunteer = await district.Volunteers.FindAsync(id, cancellationToken),
                Person = registration.Person is { } person ? await district.Persons.FindAsync(person, cancellationToken) : null,
                Home = registration.Home is { } home ? await district.Sites.FindAsync(home, cancellationToken) : null,
                Organization = registration.Organization is { } organization ? await district.Organizations.FindAsync(organization, cancellationToken) : null,
            };
            return Register(new VolunteerToRegister(id, registration), known, at).Decision;
        }
    }

    /// <summary>Registers a list of volunteers (批量登记) in one commit: all of them, or, where a line is refused, none.</summary>
    /// <remarks>What the lines name is loaded once for all. A line that is registered already as it stands is accepted and changes nothing, so that the same list may come again. Several thousand lines are a good size; more of them go in a batch (<see cref="IUnitOfWork.BeginBatchAsync"/>).</remarks>
    /// <param name="list">The lines. Of two with one number the second is refused.</param>
    /// <param name="at">The moment of registering.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What is said of each line, in order; each is refused as <see cref="RegisterAsync"/> refuses it. Only where all are accepted is any registered.</returns>
    /// <exception cref="ArgumentException">As <see cref="RegisterAsync"/>.</exception>
    public async ValueTask<IReadOnlyList<Decision>> RegisterAllAsync(
        IReadOnlyList<VolunteerToRegister> list, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(list);
        var said = new List<Decision>(list.Count);
        var so = await district.RunAsync($"volunteer.register-all {VolunteerToRegister.Fingerprint(list)}", key, AttemptAsync, cancellationToken);
        // Carried out before, under the same key.
        if (so.IsAccepted) return [.. Enumerable.Repeat(Decision.Accepted, list.Count)];
        return said;

        async ValueTask<Decision> AttemptAsync()
        {
            said.Clear();
            var known = await KnownOfRegistrations.OfAsync(district, list, cancellationToken);
            foreach (var line in list)
            {
                var (decision, volunteer, claim) = Register(line, known.Of(line), at);
                if (volunteer is not null && claim is not null) known.Add(volunteer, claim);
                said.Add(decision);
            }

            return said.TrueForAll(line => line.IsAccepted) ? Decision.Accepted : said.Find(line => !line.IsAccepted)!;
        }
    }

    private (Decision Decision, Volunteer? Volunteer, VolunteerNumberClaim? Claim) Register(VolunteerToRegister line, KnownOfRegistration known, Instant at)
    {
        var (id, registration) = line;
        if (known.Volunteer is { } there) return (Decision.Unless(there.IsStillAs(registration) ? null : new AlreadyExists("volunteer", id.Value)), null, null);

        var so = Decision.Unless(
            known.Person is null && registration.Person is { } nobody ? new NotFound("person", nobody.Value) : null,
            known.Home is null && registration.Home is { } nowhere ? new NotFound("site", nowhere.Value) : null,
            known.Organization is null && registration.Organization is { } nothing ? new NotFound("organization", nothing.Value) : null);
        if (!so.IsAccepted) return (so, null, null);

        so = Decision.Unless(known.Claim is null ? null : new VolunteerNumberTaken(id));
        if (known.Organization is { } organization) so &= organization.CanTakeIn();
        var person = known.Person;
        if (person is not null) so &= person.CanEnrol(id);

        if (person is { TellsAge: true } && (registration.EightFrom ?? registration.AdultFrom) is not null)
            throw new ArgumentException("The birthdays stand in the record of the person.", nameof(line));
        var complete = person is { TellsAge: true } ? registration with { EightFrom = person.EightFrom, AdultFrom = person.AdultFrom } : registration;
        var registered = Volunteer.Register(district.Id, id, complete, at.InZone(district.Profile.TimeZone).Date, at);
        so &= registered;
        if (person is not null && so.IsAccepted) so &= person.Enrol(id, at);
        if (!so.IsAccepted) return (so, null, null);

        var claim = VolunteerNumberClaim.Claim(district.Id, registration.Number, id, at);
        district.Volunteers.Add(registered.Value);
        district.VolunteerNumbers.Add(claim);
        return (so, registered.Value, claim);
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
