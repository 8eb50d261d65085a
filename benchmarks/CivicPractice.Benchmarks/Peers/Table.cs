using System.Diagnostics;
using System.Runtime.InteropServices;
using CivicPractice.Activities;
using CivicPractice.Benchmarks.Data;
using NodaTime;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>A table with whole numbers in every column, and how it is filled.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns with their types.</param>
/// <param name="Fill">Writes all its rows.</param>
internal sealed record Table(string Name, string[] Columns, Action<DistrictData, IRowWriter> Fill)
{
    /// <summary>What the figures are asked of.</summary>
    public static IReadOnlyList<Table> OfFigures { get; } =
    [
        new("sites", ["id INT", "tier INT", "setting INT", "lastbelow INT", "isopen INT"], (data, row) =>
        {
            foreach (var site in data.Sites) row.Int(site.Number).Int((int)site.Tier).Int((int?)site.Setting).Int(site.Last).Int(site.IsOpen ? 1 : 0).End();
        }),
        new("stretches", ["site INT", "opened BIGINT", "shut BIGINT"], (data, row) =>
        {
            foreach (var (site, open) in from site in data.Sites from open in site.Open select (site, open))
                row.Int(site.Number).Long(Calendar.Microseconds(open.From)).Long(open.Until is { } until ? Calendar.Microseconds(until) : null).End();
        }),
        new("days", ["day INT", "start BIGINT", "until BIGINT"], (_, row) =>
        {
            for (var day = Calendar.First; day <= Calendar.Last; day = day.PlusDays(1))
                row.Int(NumberOf(day)).Long(Calendar.Microseconds(Calendar.At(day, 0))).Long(Calendar.Microseconds(Calendar.At(day.PlusDays(1), 0))).End();
        }),
        new("organizations", ["id INT", "isactive INT"], (data, row) =>
        {
            foreach (var organization in data.Organizations) row.Int(organization.Number).Int(organization.IsActive ? 1 : 0).End();
        }),
        new("volunteers", ["id INT", "isactive INT", "stars INT", "minutes INT", "home INT"], (data, row) =>
        {
            foreach (var volunteer in data.Volunteers)
                row.Int(volunteer.Number).Int(volunteer.IsActive ? 1 : 0).Int(volunteer.Stars).Int((int)volunteer.Minutes).Int(volunteer.Home < 0 ? null : volunteer.Home).End();
        }),
        new("sessions", ["id INT", "site INT", "category INT", "host INT", "team INT", "month INT", "day INT", "isheld INT", "isconcentrated INT", "persontimes INT"], (data, row) =>
        {
            foreach (var session in data.Sessions)
            {
                row.Int(session.Number).Int(session.Site).Int(Array.IndexOf(DistrictData.Categories, session.Category)).Int((int)session.HostKind).Int(session.HostKind == ActivityHostKind.Team ? session.Host : null).Int(MonthOf(session.Day)).Int(NumberOf(session.Day))
                    .Int(session.IsHeld ? 1 : 0).Int(session.IsConcentrated ? 1 : 0).Int(session.PersonTimes).End();
            }
        }),
        new("participations", ["session INT", "volunteer INT", "minutes INT"], (data, row) =>
        {
            foreach (var session in data.Sessions)
            {
                foreach (var one in session.Participations) row.Int(session.Number).Int(one.Volunteer).Int(one.Minutes).End();
            }
        }),
        new("requests", ["id INT", "site INT", "isdispatched INT", "isaccepted INT", "servedon INT", "minutes INT", "persontimes INT", "through INT", "score INT", "isstruck INT", "iscancelled INT"], (data, row) =>
        {
            foreach (var request in data.Requests)
            {
                row.Int(request.Number).Int(request.Site).Int(request.Offers.Length > 0 ? 1 : 0).Int(request.Parties.Length > 0 ? 1 : 0).Int(request.ServedOn is { } day ? NumberOf(day) : null)
                    .Int(request.Minutes).Int(request.PersonTimes).Int(request.Through).Int(request.Score).Int(request.IsStruck ? 1 : 0).Int(request.IsCancelled ? 1 : 0).End();
            }
        }),
        new("offers", ["request INT", "offeredat BIGINT", "acceptedat BIGINT", "waited BIGINT"], (data, row) =>
        {
            foreach (var (request, offer) in from request in data.Requests from offer in request.Offers select (request, offer))
            {
                row.Int(request.Number).Long(Calendar.Microseconds(offer.At)).Long(offer.AcceptedAt is { } at ? Calendar.Microseconds(at) : null)
                    .Long(offer.AcceptedAt is { } accepted ? Calendar.Microseconds(accepted) - Calendar.Microseconds(offer.At) : null).End();
            }
        }),
        new("parties", ["request INT", "team INT", "volunteers INT"], (data, row) =>
        {
            foreach (var (request, party) in from request in data.Requests from party in request.Parties select (request, party))
                row.Int(request.Number).Int(party.Team).Int(party.Volunteers.Length).End();
        }),
    ];

    /// <summary>What the roster is asked of, beside sites and volunteers.</summary>
    public static IReadOnlyList<Table> OfRoster { get; } =
    [
        new("skills", ["skill INT", "volunteer INT"], (data, row) =>
        {
            foreach (var (volunteer, skill) in from volunteer in data.Volunteers from skill in volunteer.Skills select (volunteer, skill)) row.Int(Array.IndexOf(Skills.All, skill)).Int(volunteer.Number).End();
        }),
        new("bookings", ["volunteer INT", "start BIGINT", "until BIGINT"], (data, row) =>
        {
            foreach (var (volunteer, booking) in from volunteer in data.Volunteers from booking in volunteer.Bookings select (volunteer, booking))
                row.Int(volunteer.Number).Long(Calendar.Microseconds(booking.From)).Long(Calendar.Microseconds(booking.Until)).End();
        }),
    ];

    /// <summary>All events, a row each: which, when and of what, the least that a database would have to have before it worked a figure out of them.</summary>
    /// <param name="making">Runs while events are made.</param>
    public static Table OfEvents(Stopwatch making) => new("happened", ["number BIGINT", "happenedat BIGINT", "kind INT", "subject BIGINT", "subjectrest BIGINT"], (data, row) =>
    {
        var kinds = new Dictionary<Type, int>();
        making.Start();
        foreach (var chunk in DistrictEvents.InChunks(data))
        {
            making.Stop();
            foreach (var envelope in chunk)
            {
                ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, envelope.Event.GetType(), out var isKnown);
                if (!isKnown) kind = kinds.Count;
                var id = envelope.Aggregate;
                var halves = MemoryMarshal.Cast<Guid, long>(new ReadOnlySpan<Guid>(in id));
                row.Long(envelope.Version).Long(Calendar.Microseconds(envelope.At)).Int(kind).Long(halves[0]).Long(halves[1]).End();
            }

            making.Start();
        }

        making.Stop();
    });

    /// <summary>Indexes that the questions call for.</summary>
    public static IReadOnlyList<string> IndexesOfFigures { get; } =
    [
        "CREATE UNIQUE INDEX sites_id ON sites (id)",
        "CREATE INDEX sites_kind ON sites (tier, setting)",
        "CREATE INDEX stretches_site ON stretches (site, opened, shut)",
        "CREATE UNIQUE INDEX days_day ON days (day)",
        "CREATE INDEX volunteers_stars ON volunteers (isactive, stars)",
        "CREATE UNIQUE INDEX sessions_id ON sessions (id)",
        "CREATE INDEX sessions_site ON sessions (site, day)",
        "CREATE INDEX sessions_day ON sessions (day)",
        "CREATE INDEX participations_session ON participations (session, minutes)",
        "CREATE UNIQUE INDEX requests_id ON requests (id)",
        "CREATE INDEX requests_served ON requests (servedon)",
        "CREATE INDEX offers_waited ON offers (waited)",
        "CREATE INDEX parties_request ON parties (request, team, volunteers)",
    ];

    public static IReadOnlyList<string> IndexesOfRoster { get; } =
    [
        "CREATE UNIQUE INDEX volunteers_id ON volunteers (id)",
        "CREATE INDEX volunteers_home ON volunteers (home, isactive, stars, minutes, id)",
        "CREATE INDEX skills_skill ON skills (skill, volunteer)",
        "CREATE INDEX skills_volunteer ON skills (volunteer, skill)",
        "CREATE INDEX bookings_volunteer ON bookings (volunteer, start, until)",
    ];

    public IEnumerable<string> ColumnNames => Columns.Select(column => column[..column.IndexOf(' ', StringComparison.Ordinal)]);

    public string Creation => $"CREATE TABLE {Name} ({string.Join(", ", Columns)})";

    public static int NumberOf(LocalDate day) => Period.DaysBetween(Calendar.First, day);

    public static int MonthOf(LocalDate day) => (100 * day.Year) + day.Month;

    public static YearMonth MonthOf(int number) => new(number / 100, number % 100);
}
