using CivicPractice.Mobilization;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Mobilization;

internal sealed class CallUpMapping() : RootMapping<CallUp, CallUpId>("call_ups")
{
    protected override void Map(EntityTypeBuilder<CallUp> builder)
    {
        builder.HasIndex(call => new { call.District, call.Mobilization, call.State, call.CalledAt });
        builder.HasIndex(call => new { call.District, call.State, call.AnswerBy });
        builder.HasIndex(call => new { call.District, call.Volunteer, call.CalledAt });
    }
}
