using System.Data.Common;
using CivicPractice.Activities;
using CivicPractice.Benchmarks.Data;
using CivicPractice.Commendation;
using CivicPractice.Matching;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>A database that is asked in SQL: prepared statements that stay open, on one connection that stays open.</summary>
internal abstract class SqlPeer(DistrictData data, DbConnection connection) : IPeer
{
    private readonly Dictionary<string, DbCommand> _prepared = [];

    public abstract string Name { get; }

    public string ShortName => Name[..Name.IndexOf(' ', StringComparison.Ordinal)];

    protected virtual string Funnel => Statements.Funnel;

    protected DbConnection Connection => connection;

    protected DistrictData Data => data;

    public DistrictOverview Overview()
    {
        using var row = Ask(Statements.Overview);
        row.Read();
        return OverviewOf(row);
    }

    /// <summary>The overview as one row that is ready to be read by its key.</summary>
    public DistrictOverview ReadyMadeOverview()
    {
        using var row = Ask("SELECT centres, institutes, stations, urban, rural, points, organizations, volunteers, held, persontimes, placed, reviewed, minutes FROM summaries WHERE id = $1", 1);
        row.Read();
        return OverviewOf(row);
    }

    public IReadOnlyList<MonthFigures> Months()
    {
        var months = new List<MonthFigures>();
        using var row = Ask(Statements.Months);
        while (row.Read()) months.Add(new MonthFigures(Table.MonthOf(row.GetInt32(0)), (SiteTier)row.GetInt32(1), (int)row.GetInt64(2), Long(row, 3), Long(row, 4)));
        return months;
    }

    public IReadOnlyList<SessionFigures> Sessions()
    {
        var sessions = new List<SessionFigures>();
        using var row = Ask(Statements.Sessions);
        while (row.Read())
        {
            sessions.Add(new SessionFigures(
                Table.MonthOf(row.GetInt32(0)), (SiteTier)row.GetInt32(1), DistrictData.Categories[row.GetInt32(2)], (ActivityHostKind)row.GetInt32(3), (int)row.GetInt64(4), Long(row, 5), Long(row, 6)));
        }

        return sessions;
    }

    public IReadOnlyList<TeamFigures> TopTeams(Term days, int most)
    {
        var teams = new List<TeamFigures>(most);
        using var row = Ask(Statements.TopTeams, Table.NumberOf(days.From), Table.NumberOf(days.Through), most);
        while (row.Read()) teams.Add(new TeamFigures(data.Organizations[row.GetInt32(0)].Team, Long(row, 1)));
        return teams;
    }

    public IReadOnlyList<StarFigures> Stars()
    {
        var stars = new List<StarFigures>();
        using var row = Ask(Statements.Stars);
        while (row.Read()) stars.Add(new StarFigures(new StarRating((byte)row.GetInt32(0)), (int)row.GetInt64(1)));
        return stars;
    }

    public RequestFigures Requests()
    {
        var sites = new List<SiteRating>();
        using (var site = Ask(Statements.Ratings))
        {
            while (site.Read()) sites.Add(new SiteRating(data.Sites[site.GetInt32(0)].Id, (int)site.GetInt64(1), Long(site, 2)));
        }

        using var row = Ask(Funnel);
        row.Read();
        return new RequestFigures(Int(row, 0), Int(row, 1), Int(row, 2), Int(row, 3), Int(row, 4), Int(row, 5), Waited(row, 6), Waited(row, 7), sites);
    }

    public IReadOnlyList<PracticeSiteId> SitesThatMissed(Term period, bool isConcentrated, int atLeast)
    {
        var sites = new List<PracticeSiteId>();
        using var row = Ask(Statements.SitesThatMissed, Table.NumberOf(period.From), Table.NumberOf(period.Through), isConcentrated ? 1 : 0, atLeast);
        while (row.Read()) sites.Add(data.Sites[row.GetInt32(0)].Id);
        return sites;
    }

    public IReadOnlyList<ShortlistedVolunteer> Shortlist(Wanted wanted)
    {
        var volunteers = new List<ShortlistedVolunteer>(wanted.Most);
        using var row = Ask(Statements.Shortlist, wanted.Skill, wanted.Site.Number, wanted.Site.Last, Calendar.Microseconds(wanted.Free.From), Calendar.Microseconds(wanted.Free.Until), wanted.Most);
        while (row.Read()) volunteers.Add(new ShortlistedVolunteer(data.Volunteers[row.GetInt32(0)].Id, new StarRating((byte)row.GetInt32(1)), row.GetInt32(2), data.Sites[row.GetInt32(3)].Id));
        return volunteers;
    }

    /// <summary>Makes and fills all tables, as fast as the database can, with their indexes.</summary>
    public void Load(IEnumerable<Table> tables, IEnumerable<string> indexes)
    {
        foreach (var table in tables)
        {
            Do(table.Creation);
            Fill(table);
        }

        foreach (var index in indexes) Do(index);
    }

    /// <summary>All that is asked of it.</summary>
    public void LoadAll()
    {
        Load(Table.OfFigures, Table.IndexesOfFigures);
        LoadRest();
    }

    /// <summary>The roster's tables, the overview ready-made, and what the database wants to know of all of it.</summary>
    public void LoadRest()
    {
        Load(Table.OfRoster, Table.IndexesOfRoster);
        var columns = string.Join(", ", "id INT PRIMARY KEY", "centres INT", "institutes INT", "stations INT", "urban INT", "rural INT", "points INT", "organizations INT", "volunteers INT", "held INT", "persontimes BIGINT", "placed INT", "reviewed INT", "minutes BIGINT");
        Do($"CREATE TABLE summaries ({columns})");
        Do($"INSERT INTO summaries SELECT 1, o.* FROM ({Statements.Overview}) o");
        Do("ANALYZE");
    }

    public virtual void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        connection.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract void Fill(Table table);

    protected abstract DbParameter Parameter(int position, bool isWide);

    public void Do(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    public DbDataReader Ask(string text, params ReadOnlySpan<long> values)
    {
        if (!_prepared.TryGetValue(text, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = text;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(Parameter(i + 1, IsWide(values[i])));
            Give(command, values);
            command.Prepare();
            _prepared.Add(text, command);
        }

        Give(command, values);
        return command.ExecuteReader();
    }

    /// <summary>A whole number; a sum of a wide column has a type of its own in each database.</summary>
    public virtual long Long(DbDataReader row, int column) => row.GetInt64(column);

    private static bool IsWide(long value) => value is < int.MinValue or > int.MaxValue;

    private static void Give(DbCommand command, ReadOnlySpan<long> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = IsWide(values[i]) ? values[i] : (object)(int)values[i];
    }

    private int Int(DbDataReader row, int column) => (int)Long(row, column);

    private Duration? Waited(DbDataReader row, int column) => row.IsDBNull(column) ? null : Duration.FromTicks(10 * Long(row, column));

    private DistrictOverview OverviewOf(DbDataReader row) => new()
    {
        Centres = Int(row, 0),
        Institutes = Int(row, 1),
        Stations = Int(row, 2),
        UrbanStations = Int(row, 3),
        RuralStations = Int(row, 4),
        PointSites = Int(row, 5),
        Organizations = Int(row, 6),
        Volunteers = Int(row, 7),
        Activities = Int(row, 8),
        PersonTimes = Long(row, 9),
        RequestsPlaced = Int(row, 10),
        RequestsReviewed = Int(row, 11),
        ServiceMinutes = Long(row, 12),
    };
}
