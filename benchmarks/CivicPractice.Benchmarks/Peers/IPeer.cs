using CivicPractice.Benchmarks.Data;
using CivicPractice.Matching;
using CivicPractice.Sites;
using CivicPractice.Statistics;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>Who answers the questions: the library, or what a user would pick in its place.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Its name and version.</summary>
    string Name { get; }

    /// <summary>Its name alone.</summary>
    string ShortName => Name.Split(' ')[0];

    /// <summary>Q1.</summary>
    DistrictOverview Overview();

    /// <summary>Q2.</summary>
    IReadOnlyList<MonthFigures> Months();

    /// <summary>Q2, in full.</summary>
    IReadOnlyList<SessionFigures> Sessions();

    /// <summary>Q3.</summary>
    IReadOnlyList<TeamFigures> TopTeams(Term days, int most);

    /// <summary>Q4.</summary>
    IReadOnlyList<StarFigures> Stars();

    /// <summary>Q5.</summary>
    RequestFigures Requests();

    /// <summary>Q6, of urban stations.</summary>
    IReadOnlyList<PracticeSiteId> SitesThatMissed(Term period, bool isConcentrated, int atLeast);

    /// <summary>Q7: the first so many by stars, minutes and id of those who are active, can do something, are at home below a site and are free.</summary>
    IReadOnlyList<ShortlistedVolunteer> Shortlist(Wanted wanted);
}
