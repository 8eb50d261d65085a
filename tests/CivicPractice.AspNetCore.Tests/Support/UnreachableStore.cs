using CivicPractice.InMemory;
using CivicPractice.Statistics;

namespace CivicPractice.AspNetCore.Tests.Support;

/// <summary>A store whose server does not answer.</summary>
internal sealed class UnreachableStore : IDistrictStore
{
    private readonly InMemoryStore _inner = new();

    public IUnitOfWork Begin(DistrictId district, ActorId actor) => throw new IOException("nobody answers");

    public IDistrictStatistics StatisticsOf(DistrictId district) => _inner.StatisticsOf(district);

    public IEventLog LogOf(DistrictId district) => _inner.LogOf(district);
}
