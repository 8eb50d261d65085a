using System.Globalization;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Lists that are registered together, long enough for a store to write them in bulk.</summary>
internal static class ListJourneys
{
    private const int Lines = 300;

    private static readonly Instant Nine = TestDistrict.Nine;

    public static IEnumerable<ConformanceCase> Cases => Told.Both("A list of volunteers is registered together or not at all, and may come again", RegisteredAsync);

    private static async Task RegisteredAsync(OpenDistrict district, Told told)
    {
        var registering = new RegisteringVolunteers(district);
        var list = Enumerable.Range(0, Lines).Select(Line).ToList();
        await told.AskAsync("a list with a number on two lines", key => OneAsync(registering.RegisterAllAsync([.. list, Line(Lines) with { Registration = list[0].Registration }], Nine, key)));
        Must.Equal(0, await district.Volunteers.CountAsync(new VolunteerActive()), "Volunteers of a list that was refused");
        await told.AskAsync("the list", key => OneAsync(registering.RegisterAllAsync(list, Nine, key)));
        Must.Equal(Lines, await district.Volunteers.CountAsync(new VolunteerActive()), "Volunteers of the list");
        await told.AskAsync("the list again", key => OneAsync(registering.RegisterAllAsync(list, Nine, key)));
        await told.AskAsync("more of it", key => OneAsync(registering.RegisterAllAsync([.. list, Line(Lines)], Nine, key)));
        await told.AskAsync("a number that is taken by now", key => registering.RegisterAsync(HardIds.At<VolunteerId>(Lines + 1), list[7].Registration, Nine, key));

        var found = await district.Volunteers.FindAllAsync([.. list.Select(line => line.Id), list[0].Id, HardIds.At<VolunteerId>(Lines + 2)]);
        Must.Equal(Lines, found.Count, "Found of all that were asked for, and of one that is not there");
        told.Tell("found", found.OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value.Number} {one.Value.Version}"));
    }

    private static VolunteerToRegister Line(int number) =>
        new(HardIds.At<VolunteerId>(number), AVolunteer.Registration with { Number = VolunteerNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"LIST-{number:0000}")) });

    // The first line that is refused speaks for all.
    private static async ValueTask<Decision> OneAsync(ValueTask<IReadOnlyList<Decision>> registering) => (await registering).FirstOrDefault(line => !line.IsAccepted, Decision.Accepted);
}
