using CivicPractice.Requests;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>How the records of persons end (停止处理、合并、删除个人信息; 个人信息保护法 art. 47); the use cases, written once.</summary>
/// <remarks>
/// A record is emptied in the district first, then the key is erased, then it is noted that it is gone. What was cut off in between is carried on by the same command, or by <see cref="FinishAsync"/>.
/// Not within a batch: what a batch gives up at its end, keys that were erased do not come back for. Not safe for concurrent use, as the district is not.
/// </remarks>
/// <param name="district">The district, opened for who acts.</param>
/// <param name="protector">Who keeps the data unreadable.</param>
public sealed class EndingPersons(OpenDistrict district, IPersonalDataProtector protector)
{
    private readonly KeepingPersons _keeping = new(district, protector);

    /// <summary>The purpose has ended and a legal period runs: the record is stored and not used (停止处理).</summary>
    /// <param name="id">The person.</param>
    /// <param name="at">The moment; from its day in the district's time zone the profile's retention runs.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Person.Restrict"/> is.</returns>
    public ValueTask<Decision> RestrictAsync(PersonId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnPersonAsync($"person.restrict {id}", id, key, person => person.Restrict(district.DayOf(at) + district.Profile.PersonalData.Retention, at), cancellationToken);

    /// <summary>The person comes back, and the record is used again (恢复处理).</summary>
    /// <param name="id">The person.</param>
    /// <param name="consentBy">Who consents to it.</param>
    /// <param name="at">The moment; its day in the district's time zone judges ages.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Person.Resume"/> is.</returns>
    public ValueTask<Decision> ResumeAsync(PersonId id, ConsentGiver consentBy, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnPersonAsync($"person.resume {id} {consentBy}", id, key, person => person.Resume(consentBy, district.DayOf(at), at), cancellationToken);

    /// <summary>Two records are of the same person (合并重复记录): one takes in what it lacks of the other and the other's registrations, and the other is emptied and its key erased.</summary>
    /// <remarks>Registrations that are both in force afterwards are merged by <see cref="MergingVolunteers"/>, or one of them is withdrawn. What may be told is asked again: the consents of the other record are not taken over.</remarks>
    /// <param name="id">The record to be emptied.</param>
    /// <param name="into">The record that stays.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for each that is unknown, with <see cref="NotPermittedInState{TState, TAction}"/> for each that may not, or with <see cref="IdNumbersDiffer"/> or <see cref="DetailsDisagree"/>. The same merge again is accepted.</returns>
    /// <exception cref="ArgumentException">Both are the same record.</exception>
    public async ValueTask<Decision> MergeAsync(PersonId id, PersonId into, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        if (id == into) throw new ArgumentException("A record is not merged with itself.", nameof(into));
        var so = await district.RunAsync($"person.merge {id} {into}", key, AttemptAsync, cancellationToken);
        return so.IsAccepted ? await SettleAsync(id, at, cancellationToken) : so;

        async ValueTask<Decision> AttemptAsync()
        {
            var merged = await district.Persons.FindAsync(id, cancellationToken);
            var kept = await district.Persons.FindAsync(into, cancellationToken);
            if (merged is null || kept is null)
                return Decision.Unless(merged is null ? new NotFound("person", id.Value) : null, kept is null ? new NotFound("person", into.Value) : null);
            if (merged.MergedInto == into) return Decision.Accepted;
            var may = merged.CanMergeInto() & kept.CanAbsorb();
            if (!may.IsAccepted) return may;
            if (await _keeping.DetailsAsync(merged, cancellationToken) is not { } theirs) return Person.Lifecycle.Permits(PersonState.Erased, PersonAction.Merge);
            if (await _keeping.DetailsAsync(kept, cancellationToken) is not { } ours) return Person.Lifecycle.Permits(PersonState.Erased, PersonAction.Absorb);
            if (theirs.IdNumber.IsDefined && ours.IdNumber.IsDefined && theirs.IdNumber != ours.IdNumber) return new IdNumbersDiffer(id, into);

            if (ours.Over(theirs).Disagreement() is { } disagreement) return disagreement;
            var missing = theirs.Texts().Where(text => !kept.Has(text.Key)).ToDictionary(text => text.Key, text => text.Value);
            if (await protector.ProtectAsync(district.Id, into, missing, cancellationToken) is not { } texts) return Person.Lifecycle.Permits(PersonState.Erased, PersonAction.Absorb);
            var so = kept.Absorb(merged.ToHoldings(), texts, ours.Over(theirs).BirthdaysFrom(district.DayOf(at)), at);
            foreach (var enrolment in merged.Enrolments)
            {
                if (await district.Volunteers.FindAsync(enrolment.Volunteer, cancellationToken) is { } volunteer) so &= volunteer.BelongTo(into, at);
            }

            so &= merged.MergeInto(into, at);
            return so.IsAccepted ? so & await _keeping.TellBirthdaysAsync(kept, at, cancellationToken) : so;
        }
    }

    /// <summary>Erases a person (删除个人信息): the fields, the birthdays and what else tells of the person with their registrations; the key, and all that leads to the person.</summary>
    /// <remarks>Records of service, points, hours, insurance, training and that there were agreements stay under the volunteer's id and number, which tell of nobody any more (R13). What residents wrote on a request is erased by <see cref="ErasingRequesters"/>, why the volunteer objected to a review with the volunteer.</remarks>
    /// <param name="id">The person.</param>
    /// <param name="at">The moment; its day in the district's time zone judges whether a legal period is over.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Person.Erase"/> is. Erasing again is accepted.</returns>
    public async ValueTask<Decision> EraseAsync(PersonId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        var so = await district.RunAsync($"person.erase {id}", key, AttemptAsync, cancellationToken);
        return so.IsAccepted ? await SettleAsync(id, at, cancellationToken) : so;

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Persons.FindAsync(id, cancellationToken) is not { } person) return new NotFound("person", id.Value);
            var so = person.CanErase(district.DayOf(at));
            if (!so.IsAccepted) return so;

            foreach (var enrolment in person.Enrolments)
            {
                so &= await ForgetAsync(enrolment.Volunteer, at, cancellationToken);
                // Also those that went over into it without ever having been told whose they were.
                foreach (var merged in await MergedRegistrations.OfAsync(district, enrolment.Volunteer, cancellationToken)) so &= await ForgetAsync(merged.Id, at, cancellationToken);
            }

            return so & person.Erase(district.DayOf(at), at);
        }
    }

    /// <summary>Carries on what was cut off, and erases whose legal period is over: for a worker that calls it again and again.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="most">How many at most in this call; at least 1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many were dealt with; none when nothing is left.</returns>
    public async ValueTask<int> FinishAsync(Instant at, int most, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var due = (await district.Persons.ListAsync(new UnsettledPersonsSpec(most), cancellationToken))
            .Concat(await district.Persons.ListAsync(new ErasureDueSpec(district.DayOf(at), most), cancellationToken)).Take(most).Select(person => (person.Id, person.State)).ToList();
        var done = 0;
        foreach (var (id, state) in due)
        {
            var so = state == PersonState.Restricted ? await EraseAsync(id, at, cancellationToken: cancellationToken) : await SettleAsync(id, at, cancellationToken);
            // Who has come back in the meantime stays.
            if (so.IsAccepted) done++;
        }

        return done;
    }

    private async ValueTask<Decision> ForgetAsync(VolunteerId id, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        if (await district.Volunteers.FindAsync(id, cancellationToken) is { } volunteer) so &= volunteer.Forget(district.Profile.Division, at);
        if (await district.ScreeningFiles.FindAsync(id, cancellationToken) is { } screening) so &= screening.Forget(at);
        if (await district.AgreementFiles.FindAsync(id, cancellationToken) is { } agreements) so &= agreements.Forget(at);
        so &= await ForgetGroundsAsync(id, at, cancellationToken);
        foreach (var application in await district.Applications.ListAsync(new ApplicationsOfVolunteerSpec(id), cancellationToken))
        {
            // One that was handed in while the registration ended is followed by nothing any more.
            if (application.State == ApplicationState.Pending) so &= application.Withdraw(at);
            so &= application.Forget(at);
        }

        return so;
    }

    private async ValueTask<Decision> ForgetGroundsAsync(VolunteerId id, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var listed in await district.Requests.ListAsync(new RequestsDisputedBySpec(id), cancellationToken))
        {
            if (await district.Requests.FindAsync(listed.Id, cancellationToken) is { } request && request.DisputedBy == id) so &= request.EraseGrounds(at);
        }

        return so;
    }

    // Grounds that were written while the person was being erased; whoever writes since finds the person gone.
    private async ValueTask<Decision> ForgetLateGroundsAsync(Person person, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var registration in await district.Volunteers.ListAsync(new RegistrationsOfPersonSpec(person.Id), cancellationToken))
        {
            foreach (var volunteer in await MergedRegistrations.AllOfAsync(district, registration.Id, cancellationToken)) so &= await ForgetGroundsAsync(volunteer, at, cancellationToken);
        }

        return so;
    }

    // The key may be told to go as often as one likes.
    private async ValueTask<Decision> SettleAsync(PersonId id, Instant at, CancellationToken cancellationToken)
    {
        return await district.RunAsync($"person.settle {id}", IdempotencyKey.None, async () =>
        {
            if (await district.Persons.FindAsync(id, cancellationToken) is not { } person) return new NotFound("person", id.Value);
            var so = person.State == PersonState.Erasing ? await ForgetLateGroundsAsync(person, at, cancellationToken) : Decision.Accepted;
            if (person.UnsettledSince is not null) await _keeping.EraseKeyAsync(person, cancellationToken);
            return so & person.Settle(at);
        }, cancellationToken);
    }
}
