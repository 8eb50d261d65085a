using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Requests;

internal sealed class ServiceRequestMapping() : RootMapping<ServiceRequest, ServiceRequestId>("service_requests")
{
    protected override void Map(EntityTypeBuilder<ServiceRequest> builder)
    {
        builder.RangeOf(request => request.Wanted);
        builder.RiskOf(request => request.Risk);
        builder.ComplexProperty(request => request.By);
        builder.ComplexProperty(request => request.Offer, offer => offer.ComplexProperty(one => one.To, to =>
        {
            to.Property(one => one.Kind);
            to.Property(one => one.Value);
        }));
        builder.ComplexProperty(request => request.PublicReview);
        builder.ListAsJson<PastOffer>("_pastOffers");
        builder.ListAsJson<VolunteerId>("_volunteers");
        builder.ListAsJson<PersonTimesCorrection>("_personTimesCorrections");
        builder.HasIndex(request => new { request.District, request.State, request.PlacedAt });
        builder.HasIndex(request => new { request.District, request.Site, request.State });
        builder.HasIndex(request => new { request.District, request.Counted, request.ServedAt });
        builder.HasIndex(request => new { request.District, request.Project, request.ServedOn });
        builder.HasIndex(request => new { request.District, request.PlacedAt });
    }
}
