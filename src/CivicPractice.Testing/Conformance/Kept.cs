using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>An aggregate to be stored, of whatever kind.</summary>
internal sealed class Kept
{
    private Kept(Action<IUnitOfWork> addTo) => AddTo = addTo;

    public Action<IUnitOfWork> AddTo { get; }

    public static implicit operator Kept(ServiceRequest root) => Of<ServiceRequest, ServiceRequestId>(root);

    public static implicit operator Kept(Activity root) => Of<Activity, ActivityId>(root);

    public static implicit operator Kept(PracticeSite root) => Of<PracticeSite, PracticeSiteId>(root);

    public static implicit operator Kept(PointsAccount root) => Of<PointsAccount, VolunteerId>(root);

    public static implicit operator Kept(HonourRoll root) => Of<HonourRoll, VolunteerId>(root);

    public static implicit operator Kept(Schedule root) => Of<Schedule, VolunteerId>(root);

    public static implicit operator Kept(SiteSeat root) => Of<SiteSeat, SiteSeatId>(root);

    public static Kept Of<TRoot, TId>(TRoot root)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId> => new(work => work.Repository<TRoot, TId>().Add(root));
}
