using CivicPractice.Requests;
using CivicPractice.Statistics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Requests;

internal sealed class ServiceRequestMapping() : RootMapping<ServiceRequest, ServiceRequestId>("service_requests")
{
    protected override void Map(EntityTypeBuilder<ServiceRequest> builder)
    {
        builder.RangeOf(request => request.Wanted);
        builder.RiskOf(request => request.Risk);
        builder.ComplexProperty(request => request.By);
        builder.ComplexProperty(request => request.External, external =>
        {
            external.Property(one => one.Source);
            external.Property(one => one.Number);
        });
        builder.AsJson(request => request.Waves);
        builder.ComplexProperty(request => request.PublicReview);
        builder.ComplexProperty(request => request.Dispute, dispute => dispute.ComplexProperty(one => one.By, by =>
        {
            by.Property(one => one.Kind);
            by.Property(one => one.Value);
        }));
        builder.AsJson(request => request.Prefers);
        builder.ListAsJson<PastOffer>("_pastOffers");
        builder.ListAsJson<Offer>("_offers");
        builder.ListAsJson<ServingParty>("_parties");
        builder.ListAsJson<PersonTimesCorrection>("_personTimesCorrections");
        builder.ListAsJson<PastRound>("_pastRounds");
        builder.HasIndex(request => new { request.District, request.State, request.PlacedAt });
        builder.HasIndex(request => new { request.District, request.Site, request.State });
        builder.HasIndex(request => new { request.District, request.State, request.BeginsAt });
        builder.HasIndex(request => new { request.District, request.NextAnswerBy });
        builder.HasIndex(request => new { request.District, request.NextWaveAt });
        builder.HasIndex(request => new { request.District, request.DueBy });
        builder.HasIndex(request => new { request.District, request.Beneficiary });
        builder.HasIndex(request => new { request.District, request.Counted, request.ServedAt });
        builder.HasIndex(request => new { request.District, request.State, request.ConfirmBy });
        builder.HasIndex(request => new { request.District, request.OrderedBy, request.PlacedAt });
        builder.HasIndex(request => new { request.District, request.OnBehalfOf, request.PlacedAt });
        builder.HasIndex(request => new { request.District, request.DisputedBy, request.PlacedAt });
        builder.HasIndex(request => new { request.District, request.ReviewedFrom });
        builder.HasIndex(request => new { request.District, request.Project, request.ServedFrom });
        builder.HasIndex(request => new { request.District, request.PlacedAt });
    }
}
