namespace AgNw.Contract.Generator.Model;

/// <summary>Where a command's value goes: a register, or a field of one.</summary>
public sealed record CommandTarget(RegisterEntry Register, RegisterField? Field)
{
    public int Shift => Field?.Low ?? 0;

    public int Bits => Field?.Bits ?? Register.Width;

    /// <summary>The target's part of the register's reset value.</summary>
    public long Reset => (Register.Reset >> Shift) & ((1L << Bits) - 1);

    /// <summary>Finds "REGISTER" or "REGISTER.field"; null where there is none.</summary>
    public static CommandTarget? Find(TripCoreContract core, string name)
    {
        var parts = name.Split('.');
        var register = core.Registers.FirstOrDefault(r => r.Name == parts[0] && r.IsConfiguration);
        if (register is null || parts.Length > 2)
            return null;
        if (parts.Length == 1)
            return new CommandTarget(register, null);
        var field = register.Fields.FirstOrDefault(f => f.Name == parts[1]);
        return field is null ? null : new CommandTarget(register, field);
    }
}
