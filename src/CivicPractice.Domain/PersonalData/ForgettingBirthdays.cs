using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>Forgets the birthdays of those who have come of age (清除已成年者的年龄节点): they were kept in the open for as long as a rule waited for them.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class ForgettingBirthdays(OpenDistrict district)
{
    /// <summary>Forgets what is past: for a worker that calls it again and again.</summary>
    /// <param name="at">The moment; its day in the district's time zone judges ages.</param>
    /// <param name="most">How many persons and how many registrations at most in this call; at least 1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many were dealt with; none when nothing is left.</returns>
    public async ValueTask<int> ForgetAsync(Instant at, int most, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var today = district.DayOf(at);
        var persons = (await district.Persons.ListAsync(new GrownUpPersonsSpec(today, most), cancellationToken)).Select(person => person.Id).ToList();
        var volunteers = (await district.Volunteers.ListAsync(new GrownUpVolunteersSpec(today, most), cancellationToken)).Select(volunteer => volunteer.Id).ToList();
        var done = 0;
        foreach (var id in persons)
        {
            var so = await district.OnPersonAsync($"person.forget-birthdays {id}", id, IdempotencyKey.None, person => person.ForgetBirthdays(today, at), cancellationToken);
            if (so.IsAccepted) done++;
        }

        foreach (var id in volunteers)
        {
            var so = await district.OnVolunteerAsync($"volunteer.forget-birthdays {id}", id, IdempotencyKey.None, volunteer => volunteer.ForgetBirthdays(today, at), cancellationToken);
            if (so.IsAccepted) done++;
        }

        return done;
    }
}
