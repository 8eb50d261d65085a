namespace CivicPractice.PersonalData;

/// <summary>Commands on one person alone.</summary>
internal static class OnPersons
{
    /// <summary>Carries a command on one person out, and commits; refused with <see cref="NotFound"/> where nobody is kept under the id.</summary>
    public static ValueTask<Decision> OnPersonAsync(
        this OpenDistrict district, string command, PersonId id, IdempotencyKey key, Func<Person, Decision> act, CancellationToken cancellationToken) =>
        district.RunAsync(
            command, key, async () => await district.Persons.FindAsync(id, cancellationToken) is { } person ? act(person) : new NotFound("person", id.Value), cancellationToken);
}
