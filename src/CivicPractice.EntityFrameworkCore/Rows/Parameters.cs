using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>Gives commands their parameters.</summary>
internal static class Parameters
{
    /// <summary>Adds the next parameter, of the type that the model has for it.</summary>
    public static void Add(DbCommand command, RelationalTypeMapping mapping, bool isNullable)
    {
        var name = RowShape.Parameter(command.Parameters.Count);
        Add(command, mapping.CreateParameter(command, name, null, isNullable), name);
    }

    /// <summary>Adds the next parameter.</summary>
    public static void Add(DbCommand command, DbParameter parameter) => Add(command, parameter, RowShape.Parameter(command.Parameters.Count));

    // Whoever takes many statements at once goes by number, and wants no names.
    private static void Add(DbCommand command, DbParameter parameter, string name)
    {
        parameter.ParameterName = command.Connection!.CanCreateBatch ? "" : name;
        command.Parameters.Add(parameter);
    }
}
