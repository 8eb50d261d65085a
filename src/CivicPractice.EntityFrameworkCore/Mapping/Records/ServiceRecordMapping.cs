using CivicPractice.Records;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Records;

internal sealed class ServiceRecordMapping() : RootMapping<ServiceRecord, ServiceRecordId>("service_records")
{
    protected override void Map(EntityTypeBuilder<ServiceRecord> builder)
    {
        builder.RangeOf(record => record.Given);
        builder.ComplexProperty(record => record.Unit, unit =>
        {
            unit.Property(one => one.Kind);
            unit.Property(one => one.Value);
        });
        builder.ListAsJson<EarlierDetails>("_earlier");
        builder.ListAsJson<Objection>("_objections");
        builder.ListAsJson<ServiceEvaluation>("_evaluations");
        builder.HasIndex(record => new { record.District, record.Volunteer, record.Day });
        builder.HasIndex(record => new { record.District, record.EvaluatedOn, record.DueBy, record.Id });
        builder.HasIndex(record => new { record.District, record.Activity, record.Id });
        builder.HasIndex(record => new { record.District, record.Request, record.Id });
        builder.HasIndex(record => new { record.District, record.ContestedAt });
        builder.HasIndex(record => new { record.District, record.Day });
    }
}
