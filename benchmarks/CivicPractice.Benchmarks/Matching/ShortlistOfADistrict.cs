using CivicPractice.Benchmarks.Statistics;
using CivicPractice.Commendation;
using CivicPractice.InMemory;
using CivicPractice.Matching;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Benchmarks.Matching;

/// <summary>The 20 best volunteers with a skill who are at home below an institute and free for two hours, out of a district of real size or a multiple of it: by the roster, as its users ask it, and by LINQ over plain objects.</summary>
/// <remarks>Questions go round a few hundred institutes, skills and hours, so that nobody answers out of what the question before has left in the processor's cache.</remarks>
internal sealed class ShortlistOfADistrict
{
    private const int Most = 20;

    // As many as there are, and the more usual the more have it.
    private static readonly VolunteerSkill[] Skills =
    [
        VolunteerSkill.Cooking, VolunteerSkill.Repairs, VolunteerSkill.PerformingArts, VolunteerSkill.Teaching, VolunteerSkill.Computing, VolunteerSkill.Hairdressing, VolunteerSkill.Driving,
        VolunteerSkill.FirstAid, VolunteerSkill.Agronomy, VolunteerSkill.PublicSpeaking, VolunteerSkill.MedicalCare, VolunteerSkill.LegalAdvice, VolunteerSkill.ForeignLanguages, VolunteerSkill.SignLanguage,
    ];

    private readonly Random _random = new(2022);
    private readonly SeededIds _ids = new(2022);
    private readonly List<SiteRow> _sites = [];
    private readonly List<VolunteerRow> _volunteers = [];
    private readonly ILookup<PracticeSiteId?, PracticeSiteId> _below;
    private readonly WantedVolunteers[] _questions;
    private readonly VolunteerRoster _roster = new(new Districts(new InMemoryStore(), [new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions)]), TestDistrict.Id, TestDistrict.Dispatcher);
    private int _byRoster;
    private int _byLinq;

    /// <summary>Makes a district a number of times as large as the real one: as many centres with all that is below them, and as many volunteers.</summary>
    public ShortlistOfADistrict(int scale)
    {
        var institutes = new List<PracticeSiteId>();
        for (var n = 0; n < scale; n++) institutes.AddRange(Found());
        for (var n = 0; n < MissionSize.Volunteers * scale; n++) _volunteers.Add(Register());
        _below = _sites.ToLookup(site => site.Parent, site => site.Id);
        _questions = [.. Enumerable.Range(0, 256).Select(_ => new WantedVolunteers { Site = OneOf(institutes), Skills = [AnySkill()], During = AnyTime(), Most = Most })];
        _roster.Fill(
            _sites.Select(site => (site.Id, site.Parent)),
            _volunteers.Where(one => one.IsActive).Select(one => new RosterEntry(one.Id, one.Stars, one.Minutes, one.Home, one.Skills, one.Booked)));
    }

    /// <summary>The sites as plain objects, for others to load.</summary>
    public IReadOnlyList<SiteRow> Sites => _sites;

    /// <summary>The volunteers as plain objects, for others to load.</summary>
    public IReadOnlyList<VolunteerRow> Volunteers => _volunteers;

    /// <summary>What is asked, in turn.</summary>
    public IReadOnlyList<WantedVolunteers> Questions => _questions;

    public IReadOnlyList<ShortlistedVolunteer> WithRoster() => WithRoster(_questions[_byRoster++ % _questions.Length]);

    public IReadOnlyList<ShortlistedVolunteer> WithLinq() => WithLinq(_questions[_byLinq++ % _questions.Length]);

    public IReadOnlyList<ShortlistedVolunteer> WithRoster(WantedVolunteers wanted) => _roster.ShortlistAsync(wanted).AsTask().GetAwaiter().GetResult().Answer;

    public IReadOnlyList<ShortlistedVolunteer> WithLinq(WantedVolunteers wanted)
    {
        var (sites, skill, during) = (new HashSet<PracticeSiteId>(), wanted.Skills[0], wanted.During!.Value);
        Gather(wanted.Site!.Value, sites);
        return [.. _volunteers
            .Where(one => one.IsActive && one.Skills.Contains(skill) && one.Home is { } home && sites.Contains(home) && !one.Booked.Any(booked => booked.Overlaps(during)))
            .OrderByDescending(one => one.Stars).ThenByDescending(one => one.Minutes).ThenBy(one => one.Id).Take(wanted.Most)
            .Select(one => new ShortlistedVolunteer(one.Id, one.Stars, one.Minutes, one.Home))];
    }

    /// <summary>Nothing, when both answer every question alike and most questions find as many as are wanted.</summary>
    public void Check()
    {
        foreach (var wanted in _questions)
        {
            if (!WithRoster(wanted).SequenceEqual(WithLinq(wanted))) throw new InvalidOperationException($"The answers to {wanted} differ.");
        }

        if (_questions.Count(wanted => WithRoster(wanted).Count == Most) < _questions.Length / 2) throw new InvalidOperationException("Most questions find too few.");
    }

    private void Gather(PracticeSiteId site, HashSet<PracticeSiteId> sites)
    {
        sites.Add(site);
        foreach (var child in _below[site]) Gather(child, sites);
    }

    private List<PracticeSiteId> Found()
    {
        var centre = Under(null);
        var institutes = Enumerable.Range(0, MissionSize.Institutes).Select(_ => Under(centre)).ToList();
        var stations = Enumerable.Range(0, MissionSize.UrbanStations + MissionSize.RuralStations).Select(n => Under(institutes[n % institutes.Count])).ToList();
        for (var n = 0; n < MissionSize.Points; n++) Under(stations[n * stations.Count / MissionSize.Points]);
        return institutes;
    }

    private PracticeSiteId Under(PracticeSiteId? parent)
    {
        _sites.Add(new SiteRow(_ids.Next<PracticeSiteId>(), parent));
        return _sites[^1].Id;
    }

    // One of ten is at home nowhere, one of twelve does not serve any more; few have served long, most never.
    private VolunteerRow Register()
    {
        var minutes = _random.Next(3) > 0 ? 0 : (long)(90_000 * Math.Pow(_random.NextDouble(), 4));
        return new(
            _ids.Next<VolunteerId>(), _random.Next(12) > 0, _random.Next(10) == 0 ? null : OneOf(_sites).Id, [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => AnySkill()).Distinct()],
            TestDistrict.Profile.Stars.Rate(minutes, default), minutes, _random.Next(3) > 0 ? [] : [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => AnyTime())]);
    }

    private VolunteerSkill AnySkill() => Skills[Math.Min(_random.Next(Skills.Length), _random.Next(Skills.Length))];

    // Two hours of the two weeks that come.
    private TimeRange AnyTime() => TimeRange.Starting(TestDistrict.Nine + Duration.FromMinutes(30 * _random.Next(14 * 48)), Duration.FromHours(2));

    private T OneOf<T>(List<T> all) => all[_random.Next(all.Count)];

    internal sealed record SiteRow(PracticeSiteId Id, PracticeSiteId? Parent);

    internal sealed record VolunteerRow(
        VolunteerId Id, bool IsActive, PracticeSiteId? Home, IReadOnlyList<VolunteerSkill> Skills, StarRating Stars, long Minutes, IReadOnlyList<TimeRange> Booked);
}
