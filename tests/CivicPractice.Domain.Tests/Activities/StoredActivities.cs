using CivicPractice.InMemory;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Activities;

internal static class StoredActivities
{
    /// <summary>Builds an activity and stores it.</summary>
    public static async Task Holding(this InMemoryStore store, AnActivity activity)
    {
        var district = TestDistrict.Open(store);
        district.Activities.Add(activity.BuildUnstored());
        await district.UnitOfWork.CommitAsync();
    }
}
