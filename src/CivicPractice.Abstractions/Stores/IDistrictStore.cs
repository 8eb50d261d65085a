using CivicPractice.Statistics;

namespace CivicPractice;

/// <summary>Where the districts' aggregates and events live. Adapters implement it; the in-memory store is the embedded default.</summary>
public interface IDistrictStore
{
    /// <summary>Begins a unit of work in one district.</summary>
    /// <param name="district">The district; the unit of work sees and writes no other.</param>
    /// <param name="actor">Who acts; stands in the envelope of every event.</param>
    IUnitOfWork Begin(DistrictId district, ActorId actor);

    /// <summary>The figures of one district.</summary>
    /// <param name="district">The district.</param>
    IDistrictStatistics StatisticsOf(DistrictId district);

    /// <summary>The events of one district.</summary>
    /// <param name="district">The district.</param>
    IEventLog LogOf(DistrictId district);
}
