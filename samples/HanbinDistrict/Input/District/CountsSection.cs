using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>counts</c>: how much is to be generated.</summary>
internal static class CountsSection
{
    private static readonly JsonForm<int> Number = JsonForms.Whole(0, 1_000_000);
    private static readonly JsonForm<int> LargeNumber = JsonForms.Whole(0, 100_000_000);

    public static Counts Read(JsonSection section)
    {
        var counts = new Counts
        {
            Institutes = section.Take("institutes", Number),
            Stations = section.Take("stations", Number),
            UrbanStations = section.Take("urbanStations", Number),
            RuralStations = section.Take("ruralStations", Number),
            PointSites = section.Take("pointSites", Number),
            Organizations = section.Take("organizations", Number),
            Teams = section.Take("teams", Number),
            Volunteers = section.Take("volunteers", Number),
            Partnerships = section.Take("partnerships", Number),
            Programmes = section.Take("programmes", Number),
            Sessions = section.Take("sessions", Number),
            PersonTimes = section.Take("personTimes", LargeNumber),
            Requests = section.Take("requests", Number),
        };
        section.Close();
        if (section.IsSound) RefuseContradictions(section, counts);
        return counts;
    }

    private static void RefuseContradictions(JsonSection section, Counts counts)
    {
        if (counts.UrbanStations + counts.RuralStations != counts.Stations)
            Refuse("stations", $"{counts.Stations} stations are no sum of {counts.UrbanStations} urban and {counts.RuralStations} rural ones.");
        if (counts.Volunteers > 0 && counts.Organizations == 0)
            Refuse("organizations", $"{counts.Volunteers} volunteers need an organisation to belong to.");
        if (counts.Organizations > counts.Volunteers)
            Refuse("organizations", $"{counts.Organizations} organisations are more than {counts.Volunteers} volunteers can lead.");
        if (counts.Teams > counts.Volunteers)
            Refuse("teams", $"{counts.Teams} teams are more than {counts.Volunteers} volunteers can lead.");
        if (counts.Sessions > 0 && counts.Volunteers == 0)
            Refuse("sessions", $"{counts.Sessions} sessions need volunteers.");
        if (counts.Requests > 0 && counts.Volunteers == 0)
            Refuse("requests", $"{counts.Requests} requests need volunteers.");
        if (counts.PersonTimes > 0 && counts.Sessions + counts.Requests == 0)
            Refuse("personTimes", $"{counts.PersonTimes} person-times need sessions or requests in which people are served.");
        if (counts.PersonTimes < counts.Sessions + counts.Requests)
            Refuse("personTimes", $"{counts.PersonTimes} person-times are too few: each of {counts.Sessions} sessions and {counts.Requests} requests may serve at least one person.");
        if (counts.Teams == 0 && counts.Sessions + counts.Requests > 0)
            Refuse("teams", $"{counts.Sessions} sessions and {counts.Requests} requests need teams.");

        void Refuse(string name, FormattableString message) => section.Refuse(name, FormattableString.Invariant(message));
    }
}
