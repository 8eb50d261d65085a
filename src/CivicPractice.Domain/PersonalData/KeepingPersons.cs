using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>Keeping what the district knows of persons (登记、更正、查阅个人信息): readable here and nowhere else; the use cases, written once.</summary>
/// <remarks>Not safe for concurrent use, as the district is not. How records end is for <see cref="EndingPersons"/>.</remarks>
/// <param name="district">The district, opened for who acts.</param>
/// <param name="protector">Who keeps the data unreadable.</param>
public sealed class KeepingPersons(OpenDistrict district, IPersonalDataProtector protector)
{
    // By these a person is looked for.
    private static readonly PersonalField[] Found = [PersonalField.IdNumber, PersonalField.Phone];

    /// <summary>Opens the record of a person (登记个人信息). Birth date and sex are filled in from the ID number where they were left out.</summary>
    /// <remarks>Of two with one ID number the second is refused, also at the same time. A command that was cut off has taken the ID number for an id under which nobody is kept: whoever comes next with that number is kept under that id.</remarks>
    /// <param name="id">The id for the person, if nobody with the ID number is known.</param>
    /// <param name="details">Who it is; the name at least.</param>
    /// <param name="consentBy">Who consented to the record: under 14 a guardian, who is named.</param>
    /// <param name="at">The moment; its day in the district's time zone judges ages.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The id under which the person is kept, or refused with <see cref="AlreadyExists"/> alone, <see cref="DetailsDisagree"/>, <see cref="PersonAlreadyKnown"/>, or as <see cref="Person.Register"/> is.</returns>
    public async ValueTask<Decision<PersonId>> RegisterAsync(
        PersonId id, PersonDetails details, ConsentGiver consentBy, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (id == default) throw new ArgumentException("The person is missing.", nameof(id));
        var full = details.WithWhatTheIdNumberTells();
        var today = district.DayOf(at);
        PersonId? kept = null;
        var done = await district.RunAsync($"person.register {id}", key, AttemptAsync, cancellationToken);
        if (!done.IsAccepted) return done;
        // Done before, under the same key: the ID number says where, else it was this id.
        var person = kept ?? await HolderAsync(full.IdNumber, cancellationToken) ?? id;
        // Afterwards, so that no attempt that is lost leads to whoever was quicker.
        if (full.Phone.IsDefined) await protector.IndexAsync(district.Id, person, PersonalField.Phone, full.Phone, cancellationToken);
        return person;

        async ValueTask<Decision> AttemptAsync()
        {
            kept = null;
            if (await district.Persons.FindAsync(id, cancellationToken) is not null) return await HolderAsync(full.IdNumber, cancellationToken) == id ? new PersonAlreadyKnown(id) : new AlreadyExists("person", id.Value);
            if (full.Disagreement() is { } disagreement) return disagreement;
            // Asked before anything is kept anywhere: nobody's ID number is taken by a record that is refused.
            var may = Person.Register(district.Id, id, Placeholders(full), full.BirthdaysFrom(today), consentBy, at);
            if (!may.IsAccepted) return may;

            var under = await VacantAsync(id, full.IdNumber, cancellationToken);
            if (!under.TryGetValue(out var person)) return under;
            var texts = await protector.ProtectAsync(district.Id, person, full.Texts(), cancellationToken);
            // Erased in the meantime, as an id that was cut off may be: the number is vacant now.
            if (texts is null) return person == id ? throw GivenToNobody(nameof(id)) : await AttemptAsync();

            var opened = Person.Register(district.Id, person, texts, full.BirthdaysFrom(today), consentBy, at);
            if (!opened.IsAccepted) return opened;
            district.Persons.Add(opened.Value);
            kept = person;
            return Decision.Accepted;
        }
    }

    /// <summary>Corrects fields of a person, or adds them (更正、补充); what the ID number tells is filled in, and birthdays follow for registrations in force.</summary>
    /// <param name="id">The person.</param>
    /// <param name="changes">The fields to correct or add; those that are not there stay as they are.</param>
    /// <param name="at">The moment; its day in the district's time zone judges ages.</param>
    /// <param name="consentBy">Who consents to the record now, or <see langword="null"/> where nobody was asked anew: a guardian, for somebody who turns out to be under 14.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="DetailsDisagree"/>, <see cref="PersonAlreadyKnown"/> (somebody else has the ID number), or as <see cref="Person.Correct"/> is.</returns>
    /// <exception cref="ArgumentException">There is nothing to correct.</exception>
    public async ValueTask<Decision> CorrectAsync(
        PersonId id, PersonDetails changes, Instant at, ConsentGiver? consentBy = null, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Fields.Count == 0) throw new ArgumentException("There is nothing to correct.", nameof(changes));
        var today = district.DayOf(at);
        PersonDetails? replaced = null;
        var so = await district.RunAsync($"person.correct {id} {string.Join(' ', changes.Fields)} {consentBy}", key, AttemptAsync, cancellationToken);
        // What leads to the person leads there too long, if this is cut off, and never too short: nobody registers twice.
        await LetGoAsync(id, so.IsAccepted ? replaced : changes, cancellationToken);
        return so;

        async ValueTask<Decision> AttemptAsync()
        {
            replaced = null;
            if (await district.Persons.FindAsync(id, cancellationToken) is not { } person) return new NotFound("person", id.Value);
            var permitted = Person.Lifecycle.Permits(person.State, PersonAction.Correct);
            if (!permitted.IsAccepted) return permitted;
            if (await DetailsAsync(person, cancellationToken) is not { } before) return Person.Lifecycle.Permits(PersonState.Erased, PersonAction.Correct);

            var all = changes.Over(before).WithWhatTheIdNumberTells();
            var written = all.Without(before);
            var birthdays = all.BirthdaysFrom(today);
            var may = Decision.Unless(all.Disagreement()) & person.CanCorrect(all.Fields, birthdays, consentBy);
            if (!may.IsAccepted) return may;
            foreach (var (field, value) in Leading(changes))
            {
                if (await ClaimAsync(id, field, value, cancellationToken) is { } holder && holder != id) return new PersonAlreadyKnown(holder);
            }

            if (written.Fields.Count == 0 && consentBy is null) return Decision.Accepted;
            if (await protector.ProtectAsync(district.Id, id, written.Texts(), cancellationToken) is not { } texts) return Person.Lifecycle.Permits(PersonState.Erased, PersonAction.Correct);

            replaced = before;
            return person.Correct(texts, birthdays, consentBy, at) & await TellBirthdaysAsync(person, at, cancellationToken);
        }
    }

    /// <summary>Takes a field of a person out (删除字段); birthdays follow for registrations in force.</summary>
    /// <param name="id">The person.</param>
    /// <param name="field">The field.</param>
    /// <param name="at">The moment; its day in the district's time zone judges ages.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Person.RemoveField"/> is.</returns>
    public async ValueTask<Decision> RemoveFieldAsync(PersonId id, PersonalField field, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        PersonDetails? removed = null;
        var so = await district.RunAsync($"person.remove-field {id} {field}", key, AttemptAsync, cancellationToken);
        if (so.IsAccepted) await LetGoAsync(id, removed, cancellationToken);
        return so;

        async ValueTask<Decision> AttemptAsync()
        {
            removed = null;
            if (await district.Persons.FindAsync(id, cancellationToken) is not { } person) return new NotFound("person", id.Value);
            var permitted = Person.Lifecycle.Permits(person.State, PersonAction.RemoveField);
            if (!permitted.IsAccepted) return permitted;
            if (await DetailsAsync(person, cancellationToken) is not { } before) return Person.Lifecycle.Permits(PersonState.Erased, PersonAction.RemoveField);

            removed = before;
            var so = person.RemoveField(field, before.Without(field).BirthdaysFrom(district.DayOf(at)), at);
            return so.IsAccepted ? so & await TellBirthdaysAsync(person, at, cancellationToken) : so;
        }
    }

    /// <summary>Reads who a person is (查阅): for the district's own work, or to tell it for a purpose that was consented to (R6).</summary>
    /// <param name="id">The person.</param>
    /// <param name="purpose">For what it is to be told, or <see langword="null"/> for the district's own work.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The details, each masked where it is written; or refused with <see cref="NotFound"/>, or as <see cref="Person.CanReveal"/> is.</returns>
    public async ValueTask<Decision<PersonDetails>> RevealAsync(PersonId id, DisclosurePurpose? purpose = null, CancellationToken cancellationToken = default)
    {
        if (await district.Persons.FindAsync(id, cancellationToken) is not { } person) return new NotFound("person", id.Value);
        var may = person.CanReveal(purpose);
        if (!may.IsAccepted) return may;
        return await DetailsAsync(person, cancellationToken) is { } details ? details : Person.Lifecycle.Permits(PersonState.Erased, PersonAction.Reveal);
    }

    /// <summary>Finds the person with an ID number (按身份证件号码查找).</summary>
    /// <param name="idNumber">The ID number.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The person, or <see langword="null"/>.</returns>
    /// <exception cref="ArgumentException">The number is the default value.</exception>
    public async ValueTask<Person?> FindByIdNumberAsync(ResidentIdNumber idNumber, CancellationToken cancellationToken = default) =>
        await FindAsync(PersonalField.IdNumber, idNumber, cancellationToken) is [var person] ? person : null;

    /// <summary>Lists the persons with a telephone number (按电话查找), by id; families share one.</summary>
    /// <param name="phone">The number.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">The number is the default value.</exception>
    public ValueTask<IReadOnlyList<Person>> FindByPhoneAsync(PhoneNumber phone, CancellationToken cancellationToken = default) => FindAsync(PersonalField.Phone, phone, cancellationToken);

    /// <summary>Records that the person's data may be told (登记同意).</summary>
    /// <param name="id">The person.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="by">Who consents.</param>
    /// <param name="at">The moment; its day in the district's time zone judges ages.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Person.RecordConsent"/> is.</returns>
    public ValueTask<Decision> RecordConsentAsync(
        PersonId id, DisclosurePurpose purpose, ConsentGiver by, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnPersonAsync($"person.record-consent {id} {purpose} {by}", id, key, person => person.RecordConsent(purpose, by, district.DayOf(at), at), cancellationToken);

    /// <summary>A consent is withdrawn (撤回同意).</summary>
    /// <param name="id">The person.</param>
    /// <param name="purpose">For what it was.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Person.WithdrawConsent"/> is.</returns>
    public ValueTask<Decision> WithdrawConsentAsync(PersonId id, DisclosurePurpose purpose, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnPersonAsync($"person.withdraw-consent {id} {purpose}", id, key, person => person.WithdrawConsent(purpose, at), cancellationToken);

    // The key of a record that was emptied; of a merged one, what led to it leads to the record that it went into at last, with the same stroke.
    internal async ValueTask EraseKeyAsync(Person emptied, CancellationToken cancellationToken)
    {
        Person? heir = null;
        for (var into = emptied.MergedInto; into is { } next; into = heir?.MergedInto) heir = await district.Persons.FindAsync(next, cancellationToken);
        await protector.EraseAsync(district.Id, emptied.Id, heir is { State: PersonState.Kept or PersonState.Restricted } ? heir.Id : null, cancellationToken);
    }

    // What stands in the record, or null when the key is gone though the record does not say so yet.
    internal async ValueTask<PersonDetails?> DetailsAsync(Person person, CancellationToken cancellationToken)
    {
        var texts = person.Fields.ToDictionary(field => field.Field, field => field.Text);
        return await protector.RevealAsync(district.Id, person.Id, texts, cancellationToken) is { } read ? PersonDetails.Read(read) : null;
    }

    // Those of these values that the record has no longer, or never had, no longer lead to the person.
    private async ValueTask LetGoAsync(PersonId id, PersonDetails? details, CancellationToken cancellationToken)
    {
        if (details is null) return;
        foreach (var (field, value) in Leading(details))
        {
            if (await HasAsync()) continue;
            // What a merge that was cut off has still to bring is brought first, so that it does not come later.
            await ClaimAsync(id, field, value, cancellationToken);
            await protector.UnindexAsync(district.Id, id, field, value, cancellationToken);
            // Somebody may have corrected it back in the meantime.
            if (await HasAsync()) await protector.IndexAsync(district.Id, id, field, value, cancellationToken);

            async ValueTask<bool> HasAsync()
            {
                var person = await district.Persons.FindAsync(id, cancellationToken);
                district.UnitOfWork.Forget();
                return person is not null && await DetailsAsync(person, cancellationToken) is { } now && now.Given().Any(given => given.Field == field && given.Value.Equals(value));
            }
        }
    }

    // The rules on age stand with the registrations; a record that tells no age leaves them what they were told elsewhere.
    internal async ValueTask<Decision> TellBirthdaysAsync(Person person, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        if (!person.TellsAge) return so;
        foreach (var enrolment in person.Enrolments.Where(one => one.IsInForce))
        {
            if (await district.Volunteers.FindAsync(enrolment.Volunteer, cancellationToken) is { } volunteer) so &= volunteer.RecordBirthdays(person.EightFrom, person.AdultFrom, at);
        }

        return so;
    }

    private async ValueTask<PersonId?> HolderAsync(ResidentIdNumber idNumber, CancellationToken cancellationToken) =>
        idNumber.IsDefined && await protector.FindAsync(district.Id, PersonalField.IdNumber, idNumber, cancellationToken) is [var holder] ? holder : null;

    // Under which id somebody with this ID number is to be kept.
    private async ValueTask<Decision<PersonId>> VacantAsync(PersonId id, ResidentIdNumber idNumber, CancellationToken cancellationToken)
    {
        if (!idNumber.IsDefined) return id;
        if (await ClaimAsync(id, PersonalField.IdNumber, idNumber, cancellationToken) is not { } holder)
            throw GivenToNobody(nameof(id));
        return holder == id || await district.Persons.FindAsync(holder, cancellationToken) is null ? holder : new PersonAlreadyKnown(holder);
    }

    // Who is found by the value afterwards. An erasure or a merge that was cut off before the key was gone is carried on first.
    private async ValueTask<PersonId?> ClaimAsync(PersonId id, PersonalField field, IPersonalValue value, CancellationToken cancellationToken)
    {
        for (; ; )
        {
            var holder = await protector.IndexAsync(district.Id, id, field, value, cancellationToken);
            if (holder is not { } other || other == id) return holder;
            if (await district.Persons.FindAsync(other, cancellationToken) is not { UnsettledSince: not null } emptied) return holder;
            await EraseKeyAsync(emptied, cancellationToken);
        }
    }

    private async ValueTask<IReadOnlyList<Person>> FindAsync(PersonalField field, IPersonalValue value, CancellationToken cancellationToken)
    {
        List<Person> found = [];
        foreach (var id in await protector.FindAsync(district.Id, field, value, cancellationToken))
        {
            // An id under which nobody is kept comes of a command that was cut off.
            if (await district.Persons.FindAsync(id, cancellationToken) is { } person) found.Add(person);
        }

        return found;
    }

    private static IEnumerable<(PersonalField Field, IPersonalValue Value)> Leading(PersonDetails details) => details.Given().Where(given => Found.Contains(given.Field));

    private static ArgumentException GivenToNobody(string parameter) => new("The id was somebody's who is erased; it is given to nobody again.", parameter);

    // For the question alone, which looks at which fields there are.
    private static Dictionary<PersonalField, ProtectedText> Placeholders(PersonDetails details) => details.Fields.ToDictionary(field => field, _ => ProtectedText.Parse("-"));
}
